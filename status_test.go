package winhttp_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-0107df6d/winhttp"
)

func Example() {
	code, err := winhttp.ParseStatusCode("HTTP_STATUS_DENIED")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d %s\n", code, code.ReasonPhrase())
	fmt.Println(code.Text())

	// Codes that WinHTTP.h does not declare are valid too.
	fmt.Println(winhttp.StatusCode(418), winhttp.StatusCode(418).IsClientError())
	// Output:
	// 401 Unauthorized
	// The user must authenticate to access the requested resource.
	// StatusCode(418) true
}

func ExampleStatusCode_String() {
	for _, code := range []winhttp.StatusCode{winhttp.HTTP_STATUS_NOT_FOUND, 418} {
		fmt.Printf("%d (%v), %#x, %dxx\n", code, code, uint32(code), code/100)
	}
	// Output:
	// 404 (HTTP_STATUS_NOT_FOUND), 0x194, 4xx
	// 418 (StatusCode(418)), 0x1a2, 4xx
}

func ExampleStatusCode_json() {
	data, err := json.Marshal(winhttp.HTTP_STATUS_GONE)
	fmt.Printf("%s %v\n", data, err)
	var code winhttp.StatusCode
	err = json.Unmarshal([]byte("418"), &code)
	fmt.Println(code, err)
	// Output:
	// 410 <nil>
	// StatusCode(418) <nil>
}

// A code in a log or a flag can be a name or a number.
func ExampleParseStatusCode() {
	parse := func(s string) (winhttp.StatusCode, error) {
		if number, err := strconv.ParseUint(s, 10, 32); err == nil {
			return winhttp.StatusCode(number), nil
		}
		return winhttp.ParseStatusCode(s)
	}
	fmt.Println(parse("HTTP_STATUS_NOT_FOUND"))
	fmt.Println(parse("404"))
	fmt.Println(parse("429"))
	fmt.Println(parse("Not Found"))
	// Output:
	// HTTP_STATUS_NOT_FOUND <nil>
	// HTTP_STATUS_NOT_FOUND <nil>
	// StatusCode(429) <nil>
	// StatusCode(0) winhttp: unknown status code name "Not Found"
}

func ExampleStatusCodes() {
	for code := range winhttp.StatusCodes() {
		if code.IsInformational() {
			fmt.Println(uint32(code), code.ReasonPhrase())
		}
	}
	// Output:
	// 100 Continue
	// 101 Switching Protocols
}

// TestMain calls the package from several goroutines before anything else does,
// so that go test -race sees them share the first call of ParseStatusCode.
func TestMain(m *testing.M) {
	done := make(chan bool, 8)
	for range cap(done) {
		go func() {
			_ = slices.Collect(winhttp.StatusCodes())
			winhttp.ParseStatusCode(winhttp.HTTP_STATUS_OK.String())
			done <- true
		}()
	}
	for range cap(done) {
		<-done
	}
	os.Exit(m.Run())
}

// codes is what the sources that doc.go names say. To add a code, begin here.
var codes = []struct {
	constant                    any
	code                        winhttp.StatusCode
	name, phrase, specification string
}{
	{winhttp.HTTP_STATUS_CONTINUE, 100, "HTTP_STATUS_CONTINUE", "Continue", "RFC 9110, section 15.2.1"},
	{winhttp.HTTP_STATUS_SWITCH_PROTOCOLS, 101, "HTTP_STATUS_SWITCH_PROTOCOLS", "Switching Protocols", "RFC 9110, section 15.2.2"},
	{winhttp.HTTP_STATUS_OK, 200, "HTTP_STATUS_OK", "OK", "RFC 9110, section 15.3.1"},
	{winhttp.HTTP_STATUS_CREATED, 201, "HTTP_STATUS_CREATED", "Created", "RFC 9110, section 15.3.2"},
	{winhttp.HTTP_STATUS_ACCEPTED, 202, "HTTP_STATUS_ACCEPTED", "Accepted", "RFC 9110, section 15.3.3"},
	{winhttp.HTTP_STATUS_PARTIAL, 203, "HTTP_STATUS_PARTIAL", "Non-Authoritative Information", "RFC 9110, section 15.3.4"},
	{winhttp.HTTP_STATUS_NO_CONTENT, 204, "HTTP_STATUS_NO_CONTENT", "No Content", "RFC 9110, section 15.3.5"},
	{winhttp.HTTP_STATUS_RESET_CONTENT, 205, "HTTP_STATUS_RESET_CONTENT", "Reset Content", "RFC 9110, section 15.3.6"},
	{winhttp.HTTP_STATUS_PARTIAL_CONTENT, 206, "HTTP_STATUS_PARTIAL_CONTENT", "Partial Content", "RFC 9110, section 15.3.7"},
	{winhttp.HTTP_STATUS_WEBDAV_MULTI_STATUS, 207, "HTTP_STATUS_WEBDAV_MULTI_STATUS", "Multi-Status", "RFC 4918, section 11.1"},
	{winhttp.HTTP_STATUS_AMBIGUOUS, 300, "HTTP_STATUS_AMBIGUOUS", "Multiple Choices", "RFC 9110, section 15.4.1"},
	{winhttp.HTTP_STATUS_MOVED, 301, "HTTP_STATUS_MOVED", "Moved Permanently", "RFC 9110, section 15.4.2"},
	{winhttp.HTTP_STATUS_REDIRECT, 302, "HTTP_STATUS_REDIRECT", "Found", "RFC 9110, section 15.4.3"},
	{winhttp.HTTP_STATUS_REDIRECT_METHOD, 303, "HTTP_STATUS_REDIRECT_METHOD", "See Other", "RFC 9110, section 15.4.4"},
	{winhttp.HTTP_STATUS_NOT_MODIFIED, 304, "HTTP_STATUS_NOT_MODIFIED", "Not Modified", "RFC 9110, section 15.4.5"},
	{winhttp.HTTP_STATUS_USE_PROXY, 305, "HTTP_STATUS_USE_PROXY", "Use Proxy", "RFC 9110, section 15.4.6"},
	{winhttp.HTTP_STATUS_REDIRECT_KEEP_VERB, 307, "HTTP_STATUS_REDIRECT_KEEP_VERB", "Temporary Redirect", "RFC 9110, section 15.4.8"},
	{winhttp.HTTP_STATUS_PERMANENT_REDIRECT, 308, "HTTP_STATUS_PERMANENT_REDIRECT", "Permanent Redirect", "RFC 9110, section 15.4.9"},
	{winhttp.HTTP_STATUS_BAD_REQUEST, 400, "HTTP_STATUS_BAD_REQUEST", "Bad Request", "RFC 9110, section 15.5.1"},
	{winhttp.HTTP_STATUS_DENIED, 401, "HTTP_STATUS_DENIED", "Unauthorized", "RFC 9110, section 15.5.2"},
	{winhttp.HTTP_STATUS_PAYMENT_REQ, 402, "HTTP_STATUS_PAYMENT_REQ", "Payment Required", "RFC 9110, section 15.5.3"},
	{winhttp.HTTP_STATUS_FORBIDDEN, 403, "HTTP_STATUS_FORBIDDEN", "Forbidden", "RFC 9110, section 15.5.4"},
	{winhttp.HTTP_STATUS_NOT_FOUND, 404, "HTTP_STATUS_NOT_FOUND", "Not Found", "RFC 9110, section 15.5.5"},
	{winhttp.HTTP_STATUS_BAD_METHOD, 405, "HTTP_STATUS_BAD_METHOD", "Method Not Allowed", "RFC 9110, section 15.5.6"},
	{winhttp.HTTP_STATUS_NONE_ACCEPTABLE, 406, "HTTP_STATUS_NONE_ACCEPTABLE", "Not Acceptable", "RFC 9110, section 15.5.7"},
	{winhttp.HTTP_STATUS_PROXY_AUTH_REQ, 407, "HTTP_STATUS_PROXY_AUTH_REQ", "Proxy Authentication Required", "RFC 9110, section 15.5.8"},
	{winhttp.HTTP_STATUS_REQUEST_TIMEOUT, 408, "HTTP_STATUS_REQUEST_TIMEOUT", "Request Timeout", "RFC 9110, section 15.5.9"},
	{winhttp.HTTP_STATUS_CONFLICT, 409, "HTTP_STATUS_CONFLICT", "Conflict", "RFC 9110, section 15.5.10"},
	{winhttp.HTTP_STATUS_GONE, 410, "HTTP_STATUS_GONE", "Gone", "RFC 9110, section 15.5.11"},
	{winhttp.HTTP_STATUS_LENGTH_REQUIRED, 411, "HTTP_STATUS_LENGTH_REQUIRED", "Length Required", "RFC 9110, section 15.5.12"},
	{winhttp.HTTP_STATUS_PRECOND_FAILED, 412, "HTTP_STATUS_PRECOND_FAILED", "Precondition Failed", "RFC 9110, section 15.5.13"},
	{winhttp.HTTP_STATUS_REQUEST_TOO_LARGE, 413, "HTTP_STATUS_REQUEST_TOO_LARGE", "Content Too Large", "RFC 9110, section 15.5.14"},
	{winhttp.HTTP_STATUS_URI_TOO_LONG, 414, "HTTP_STATUS_URI_TOO_LONG", "URI Too Long", "RFC 9110, section 15.5.15"},
	{winhttp.HTTP_STATUS_UNSUPPORTED_MEDIA, 415, "HTTP_STATUS_UNSUPPORTED_MEDIA", "Unsupported Media Type", "RFC 9110, section 15.5.16"},
	{winhttp.HTTP_STATUS_RETRY_WITH, 449, "HTTP_STATUS_RETRY_WITH", "Retry With", "[MS-WDV], section 2.2.6"},
	{winhttp.HTTP_STATUS_SERVER_ERROR, 500, "HTTP_STATUS_SERVER_ERROR", "Internal Server Error", "RFC 9110, section 15.6.1"},
	{winhttp.HTTP_STATUS_NOT_SUPPORTED, 501, "HTTP_STATUS_NOT_SUPPORTED", "Not Implemented", "RFC 9110, section 15.6.2"},
	{winhttp.HTTP_STATUS_BAD_GATEWAY, 502, "HTTP_STATUS_BAD_GATEWAY", "Bad Gateway", "RFC 9110, section 15.6.3"},
	{winhttp.HTTP_STATUS_SERVICE_UNAVAIL, 503, "HTTP_STATUS_SERVICE_UNAVAIL", "Service Unavailable", "RFC 9110, section 15.6.4"},
	{winhttp.HTTP_STATUS_GATEWAY_TIMEOUT, 504, "HTTP_STATUS_GATEWAY_TIMEOUT", "Gateway Timeout", "RFC 9110, section 15.6.5"},
	{winhttp.HTTP_STATUS_VERSION_NOT_SUP, 505, "HTTP_STATUS_VERSION_NOT_SUP", "HTTP Version Not Supported", "RFC 9110, section 15.6.6"},
}

func TestConstants(t *testing.T) {
	_ = (*uint32)(new(winhttp.StatusCode)) // a DWORD, so that WinHttpQueryHeaders can write to it
	first, last := codes[0].code, codes[0].code
	for _, row := range codes {
		if got, want := row.constant, any(row.code); got != want {
			t.Errorf("%s is %T(%d), want %T(%d)", row.name, got, got, want, want)
		}
		first, last = min(first, row.code), max(last, row.code)
	}
	if got, want := [2]any{winhttp.HTTP_STATUS_FIRST, winhttp.HTTP_STATUS_LAST}, [2]any{first, last}; got != want {
		t.Errorf("HTTP_STATUS_FIRST and HTTP_STATUS_LAST are %v, want %v", got, want)
	}
}

// TestComments checks the comments that go doc shows.
func TestComments(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "status.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	comments := map[string]string{}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.ValueSpec:
			for _, name := range node.Names {
				comments[name.Name] = node.Doc.Text()
			}
		case *ast.FuncDecl:
			if node.Name.IsExported() && node.Doc == nil {
				t.Errorf("no comment stands directly above %s", node.Name)
			}
		case *ast.GenDecl:
			if typ, ok := node.Specs[0].(*ast.TypeSpec); ok && typ.Name.IsExported() && node.Doc == nil {
				t.Errorf("no comment stands directly above %s", typ.Name)
			}
		}
		return true
	})
	for _, row := range codes {
		firstLine := row.phrase + " (" + row.specification + ")."
		got, want := comments[row.name], firstLine+" "+row.code.Text()
		if strings.Join(strings.Fields(got), " ") != want || !strings.HasPrefix(got, firstLine) {
			t.Errorf("the comment above %s is\n%s\nwant %q in its first line, then Text(), %q", row.name, got, firstLine, row.code.Text())
		}
		delete(comments, row.name)
	}
	for name := range comments {
		if strings.HasPrefix(name, "HTTP_STATUS_") && name != "HTTP_STATUS_FIRST" && name != "HTTP_STATUS_LAST" {
			t.Errorf("%s is declared in status.go, but has no row in codes in status_test.go", name)
		}
	}
}

func TestLookups(t *testing.T) {
	type answers struct {
		name, text, phrase, str                                       string
		informational, success, redirection, clientError, serverError bool
		parsed                                                        winhttp.StatusCode
	}
	known := map[winhttp.StatusCode]answers{} // TestComments checks the texts
	for _, row := range codes {
		known[row.code] = answers{name: row.name, text: row.code.Text(), phrase: row.phrase, str: row.name, parsed: row.code}
	}
	for n := range winhttp.StatusCode(1 << 16) {
		for _, c := range []winhttp.StatusCode{n, n + 1<<16, n + 1<<31, ^n} {
			want, ok := known[c]
			if !ok {
				want.str = fmt.Sprintf("StatusCode(%d)", c)
			}
			want.informational = 100 <= c && c <= 199
			want.success = 200 <= c && c <= 299
			want.redirection = 300 <= c && c <= 399
			want.clientError = 400 <= c && c <= 499
			want.serverError = 500 <= c && c <= 599
			parsed, _ := winhttp.ParseStatusCode(c.String())
			got := answers{c.Name(), c.Text(), c.ReasonPhrase(), c.String(), c.IsInformational(), c.IsSuccess(),
				c.IsRedirection(), c.IsClientError(), c.IsServerError(), parsed}
			if got != want {
				t.Fatalf("StatusCode(%d) is, by table in status.go,\n%+v\nwant, by codes in status_test.go,\n%+v", c, got, want)
			}
		}
	}
}

func FuzzParseStatusCode(f *testing.F) {
	for _, row := range codes {
		f.Add(row.name)
	}
	for _, bad := range []string{
		"", "404", "StatusCode(404)", "Not Found", "NOT_FOUND", "http_status_not_found", "HTTP_STATUS_", "HTTP_STATUS_TEAPOT",
		"HTTP_STATUS_FIRST", "HTTP_STATUS_LAST", "HTTP_STATUS_O", "HTTP_STATUS_OKAY", " HTTP_STATUS_OK", "HTTP_STATUS_OK ",
		"HTTP_STATUS_OK\r\n", "HTTP_STATUS_OK\x00", "HTTP_STATUS_OK, HTTP_STATUS_GONE", "HTTP_STATUS_\xff\u2028",
	} {
		f.Add(bad)
	}
	f.Fuzz(func(t *testing.T, name string) {
		want := fmt.Sprintf("0, winhttp: unknown status code name %q", name)
		for _, row := range codes {
			if row.name == name {
				want = fmt.Sprintf("%d, <nil>", row.code)
			}
		}
		code, err := winhttp.ParseStatusCode(name)
		if got := fmt.Sprintf("%d, %v", code, err); got != want {
			t.Errorf("ParseStatusCode(%q) = %s, want %s", name, got, want)
		}
	})
}

func TestStatusCodes(t *testing.T) {
	var want []winhttp.StatusCode
	for _, row := range codes {
		want = append(want, row.code)
	}
	slices.Sort(want)
	all := winhttp.StatusCodes()
	if got := slices.Collect(all); !slices.Equal(got, want) {
		t.Fatalf("StatusCodes() = %d, want %d", got, want)
	}
	for i, last := range want {
		var got []winhttp.StatusCode
		for c := range all {
			got = append(got, c)
			if c == last {
				break
			}
		}
		if !slices.Equal(got, want[:i+1]) {
			t.Fatalf("StatusCodes(), used again up to %d, = %d, want %d", last, got, want[:i+1])
		}
	}
}

// TestReasonPhrases compares the phrases with a second source.
func TestReasonPhrases(t *testing.T) {
	differs := map[winhttp.StatusCode]string{413: "Request Entity Too Large", 414: "Request URI Too Long", 449: ""}
	for _, row := range codes {
		want, ok := differs[row.code]
		if !ok {
			want = row.phrase
		}
		if got := http.StatusText(int(row.code)); got != want {
			t.Errorf("http.StatusText(%d) = %q, want %q; if codes is right, add net/http's phrase to differs", row.code, got, want)
		}
	}
}

func TestAllocations(t *testing.T) {
	all := slices.Collect(winhttp.StatusCodes())
	allocs := testing.AllocsPerRun(10, func() {
		for _, c := range all {
			sink = c.Text()
			sink = c.ReasonPhrase()
			sink = c.String()
			sink = (c + 1000).Name()
			sink = c.Name()
			codeSink, _ = winhttp.ParseStatusCode(sink)
		}
	})
	if allocs != 0 {
		t.Errorf("%v allocations for all codes, want 0", allocs)
	}
}

func TestREADME(t *testing.T) {
	readme, status, tests := read(t, "README.md"), read(t, "status.go"), read(t, "status_test.go")
	table := "| ---: | --- | --- |\n"
	for c := range winhttp.StatusCodes() {
		table += fmt.Sprintf("| %d | `%s` | %s |\n", c, c, c.ReasonPhrase())
	}
	if !strings.Contains(readme, table+"\n") {
		t.Errorf("README.md must have this table:\n%s", table)
	}
	_, shown, _ := strings.Cut(readme, "```text\n")
	shown, _, _ = strings.Cut(shown, "```")
	if !strings.Contains(status, shown) {
		t.Errorf("README.md has, unlike status.go:\n%s", shown)
	}
	_, body, _ := strings.Cut(tests, "func Example() {\n")
	body, _, _ = strings.Cut(body, "\t// Output:\n")
	if !strings.Contains(readme, "func main() {\n"+body+"}\n") {
		t.Errorf("the program in README.md must be Example in status_test.go:\n%s", body)
	}
}

func read(t *testing.T, name string) string {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestPitfalls checks what the package comment says that a constant is.
func TestPitfalls(t *testing.T) {
	want := map[string]string{"HTTP_STATUS_FIRST": " is 100", "HTTP_STATUS_LAST": fmt.Sprintf(" is %d", winhttp.HTTP_STATUS_LAST)}
	for _, row := range codes {
		want[row.name] = fmt.Sprintf(" is %d, %s.", row.code, row.phrase)
	}
	text := strings.Join(strings.Fields(strings.ReplaceAll(read(t, "doc.go"), "//", "")), " ")
	links := strings.Split(text, "[HTTP_STATUS_")
	if len(links) == 1 {
		t.Error("doc.go links to no constant")
	}
	for _, link := range links[1:] {
		name, got, _ := strings.Cut("HTTP_STATUS_"+link, "]")
		if want[name] == "" || strings.HasPrefix(got, " is ") && !strings.HasPrefix(got, want[name]) {
			t.Errorf("doc.go says that %s%.40s…, want %q", name, got, want[name])
		}
	}
}

// TestHeader compares a real WinHTTP.h with codes and with the sample in doc.go.
func TestHeader(t *testing.T) {
	path := os.Getenv("WINHTTP_H")
	if path == "" {
		t.Skip("set WINHTTP_H to the path of a WinHTTP.h to compare it")
	}
	want := map[string]string{"HTTP_STATUS_FIRST": winhttp.HTTP_STATUS_FIRST.Name(), "HTTP_STATUS_LAST": winhttp.HTTP_STATUS_LAST.Name()}
	for _, row := range codes {
		want[row.name] = fmt.Sprint(uint32(row.code))
	}
	doc := read(t, "doc.go")
	for _, line := range strings.Split(read(t, path), "\n") {
		words := strings.Fields(line)
		if len(words) < 3 || words[0] != "#define" {
			continue
		}
		name, value := words[1], words[2]
		if strings.HasPrefix(name, "HTTP_STATUS_") {
			if value != want[name] {
				t.Errorf("%s is %s in %s, want %q", name, value, path, want[name])
			}
			delete(want, name)
		}
		if strings.Contains(doc, name+" = ") && !strings.Contains(doc, name+" = "+value+"\n") {
			t.Errorf("%s is %s in %s, but not in doc.go", name, value, path)
		}
	}
	for name := range want {
		t.Errorf("%s is not in %s", name, path)
	}
}

var sink, codeSink = "", winhttp.StatusCode(0) // results go here, so that the compiler can't drop the calls

func BenchmarkName(b *testing.B) {
	for range b.N {
		for i := range codes {
			sink = codes[i].code.Name()
		}
	}
}

func BenchmarkString(b *testing.B) {
	for range b.N {
		for i := range codes {
			sink = codes[i].code.String()
		}
	}
}

func BenchmarkHTTPStatusText(b *testing.B) { // of net/http
	for range b.N {
		for i := range codes {
			sink = http.StatusText(int(codes[i].code))
		}
	}
}

func BenchmarkParseStatusCode(b *testing.B) {
	for range b.N {
		for i := range codes {
			codeSink, _ = winhttp.ParseStatusCode(codes[i].name)
		}
	}
}

func BenchmarkMapLookup(b *testing.B) { // what ParseStatusCode uses
	byName := map[string]winhttp.StatusCode{}
	for _, row := range codes {
		byName[row.name] = row.code
	}
	for range b.N {
		for i := range codes {
			codeSink = byName[codes[i].name]
		}
	}
}
