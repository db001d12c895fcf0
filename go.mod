module github.com/seed-0107df6d/winhttp

go 1.23.0
