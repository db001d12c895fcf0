package winhttp_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
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

func ExampleStatusCode_Name() {
	fmt.Printf("%q %q\n", winhttp.StatusCode(203).Name(), winhttp.StatusCode(418).Name())
	// Output: "HTTP_STATUS_PARTIAL" ""
}

func ExampleStatusCode_Text() {
	fmt.Printf("%q %q\n", winhttp.StatusCode(200).Text(), winhttp.StatusCode(418).Text())
	// Output: "The request succeeded." ""
}

func ExampleStatusCode_ReasonPhrase() {
	fmt.Printf("%q %q\n", winhttp.HTTP_STATUS_AMBIGUOUS.ReasonPhrase(), winhttp.StatusCode(418).ReasonPhrase())
	// Output: "Multiple Choices" ""
}

func ExampleStatusCode_String() {
	fmt.Println(winhttp.HTTP_STATUS_NOT_FOUND, winhttp.StatusCode(418))
	// Output: HTTP_STATUS_NOT_FOUND StatusCode(418)
}

func ExampleParseStatusCode() {
	code, err := winhttp.ParseStatusCode("HTTP_STATUS_BAD_GATEWAY")
	fmt.Println(uint32(code), err)
	code, err = winhttp.ParseStatusCode("HTTP_STATUS_TEAPOT")
	fmt.Println(uint32(code), err)
	// Output:
	// 502 <nil>
	// 0 winhttp: unknown status code name "HTTP_STATUS_TEAPOT"
}

func ExampleParseStatusCode_flag() {
	flags := flag.NewFlagSet("agent", flag.ContinueOnError)
	var retry winhttp.StatusCode
	flags.Func("retry", "`name` of the status code to retry on", func(name string) (err error) {
		retry, err = winhttp.ParseStatusCode(name)
		return err
	})
	err := flags.Parse([]string{"-retry=HTTP_STATUS_SERVICE_UNAVAIL"})
	fmt.Println(retry, err)
	// Output: HTTP_STATUS_SERVICE_UNAVAIL <nil>
}

func ExampleStatusCodes() {
	for code := range winhttp.StatusCodes() {
		if code.IsInformational() {
			fmt.Printf("%d %s\n", code, code.ReasonPhrase())
		}
	}
	// Output:
	// 100 Continue
	// 101 Switching Protocols
}

// A row is what the sources say about a code.
type row struct {
	code                                    winhttp.StatusCode
	name, reasonPhrase, specification, text string
}

// rows are the codes of WinHTTP.h in ascending order. To add a code, begin here:
// the tests then ask for its other places.
var rows = []row{
	{100, "HTTP_STATUS_CONTINUE", "Continue", "RFC 9110, section 15.2.1",
		"The client can continue with its request."},
	{101, "HTTP_STATUS_SWITCH_PROTOCOLS", "Switching Protocols", "RFC 9110, section 15.2.2",
		"The server has switched to the protocol named in the Upgrade header."},
	{200, "HTTP_STATUS_OK", "OK", "RFC 9110, section 15.3.1",
		"The request succeeded."},
	{201, "HTTP_STATUS_CREATED", "Created", "RFC 9110, section 15.3.2",
		"The request succeeded and created a new resource."},
	{202, "HTTP_STATUS_ACCEPTED", "Accepted", "RFC 9110, section 15.3.3",
		"The server has accepted the request but has not finished processing it."},
	{203, "HTTP_STATUS_PARTIAL", "Non-Authoritative Information", "RFC 9110, section 15.3.4",
		"The metadata in the entity header is not the origin server's definitive set."},
	{204, "HTTP_STATUS_NO_CONTENT", "No Content", "RFC 9110, section 15.3.5",
		"The server carried out the request and has no new information to return."},
	{205, "HTTP_STATUS_RESET_CONTENT", "Reset Content", "RFC 9110, section 15.3.6",
		"The request is complete. The client should reset the document view from which it was sent, so that the user can easily enter new input."},
	{206, "HTTP_STATUS_PARTIAL_CONTENT", "Partial Content", "RFC 9110, section 15.3.7",
		"The server has answered a GET request for part of the resource."},
	{207, "HTTP_STATUS_WEBDAV_MULTI_STATUS", "Multi-Status", "RFC 4918, section 11.1",
		"The response to a Web Distributed Authoring and Versioning (WebDAV) operation carries several status codes. Its body describes them in Extensible Markup Language (XML). RFC 4918 has the details."},
	{300, "HTTP_STATUS_AMBIGUOUS", "Multiple Choices", "RFC 9110, section 15.4.1",
		"One or more locations offer the requested resource."},
	{301, "HTTP_STATUS_MOVED", "Moved Permanently", "RFC 9110, section 15.4.2",
		"The requested resource has a new, permanent Uniform Resource Identifier (URI). Future references to it should use one of the returned URIs."},
	{302, "HTTP_STATUS_REDIRECT", "Found", "RFC 9110, section 15.4.3",
		"The requested resource is at another URI for now."},
	{303, "HTTP_STATUS_REDIRECT_METHOD", "See Other", "RFC 9110, section 15.4.4",
		"The response is at another URI and should be fetched from there with the HTTP verb GET."},
	{304, "HTTP_STATUS_NOT_MODIFIED", "Not Modified", "RFC 9110, section 15.4.5",
		"The requested resource has not changed."},
	{305, "HTTP_STATUS_USE_PROXY", "Use Proxy", "RFC 9110, section 15.4.6",
		"The requested resource must be reached through the proxy that the Location field gives."},
	{307, "HTTP_STATUS_REDIRECT_KEEP_VERB", "Temporary Redirect", "RFC 9110, section 15.4.8",
		"The redirected request keeps its HTTP verb, as in HTTP/1.1."},
	{308, "HTTP_STATUS_PERMANENT_REDIRECT", "Permanent Redirect", "RFC 9110, section 15.4.9",
		"The requested resource has a new, permanent URI. Future references to it should use one of the returned URIs. Unlike 301, this does not let a redirected POST become a GET."},
	{400, "HTTP_STATUS_BAD_REQUEST", "Bad Request", "RFC 9110, section 15.5.1",
		"The syntax of the request is invalid, so the server could not process it."},
	{401, "HTTP_STATUS_DENIED", "Unauthorized", "RFC 9110, section 15.5.2",
		"The user must authenticate to access the requested resource."},
	{402, "HTTP_STATUS_PAYMENT_REQ", "Payment Required", "RFC 9110, section 15.5.3",
		"HTTP reserves this code but does not define its use."},
	{403, "HTTP_STATUS_FORBIDDEN", "Forbidden", "RFC 9110, section 15.5.4",
		"The server understood the request but cannot carry it out."},
	{404, "HTTP_STATUS_NOT_FOUND", "Not Found", "RFC 9110, section 15.5.5",
		"The server found nothing that matches the requested URI."},
	{405, "HTTP_STATUS_BAD_METHOD", "Method Not Allowed", "RFC 9110, section 15.5.6",
		"The request uses an HTTP verb that is not allowed."},
	{406, "HTTP_STATUS_NONE_ACCEPTABLE", "Not Acceptable", "RFC 9110, section 15.5.7",
		"The server found no response that the client accepts."},
	{407, "HTTP_STATUS_PROXY_AUTH_REQ", "Proxy Authentication Required", "RFC 9110, section 15.5.8",
		"The proxy requires authentication."},
	{408, "HTTP_STATUS_REQUEST_TIMEOUT", "Request Timeout", "RFC 9110, section 15.5.9",
		"The server timed out before the request arrived."},
	{409, "HTTP_STATUS_CONFLICT", "Conflict", "RFC 9110, section 15.5.10",
		"The request conflicts with the current state of the resource, so it could not be completed. The user should add information and send the request again."},
	{410, "HTTP_STATUS_GONE", "Gone", "RFC 9110, section 15.5.11",
		"The server no longer has the requested resource and knows no new address for it."},
	{411, "HTTP_STATUS_LENGTH_REQUIRED", "Length Required", "RFC 9110, section 15.5.12",
		"The server accepts the request only with a defined content length."},
	{412, "HTTP_STATUS_PRECOND_FAILED", "Precondition Failed", "RFC 9110, section 15.5.13",
		"A precondition in one or more request header fields was false when the server tested it."},
	{413, "HTTP_STATUS_REQUEST_TOO_LARGE", "Content Too Large", "RFC 9110, section 15.5.14",
		"The request entity is larger than the server can handle, so the server did not process the request."},
	{414, "HTTP_STATUS_URI_TOO_LONG", "URI Too Long", "RFC 9110, section 15.5.15",
		"The request URI is longer than the server can interpret."},
	{415, "HTTP_STATUS_UNSUPPORTED_MEDIA", "Unsupported Media Type", "RFC 9110, section 15.5.16",
		"The requested resource does not support the format of the request entity for the requested method."},
	{449, "HTTP_STATUS_RETRY_WITH", "Retry With", "[MS-WDV], section 2.2.6",
		"The client should take the appropriate action, then send the request again."},
	{500, "HTTP_STATUS_SERVER_ERROR", "Internal Server Error", "RFC 9110, section 15.6.1",
		"An unexpected condition kept the server from carrying out the request."},
	{501, "HTTP_STATUS_NOT_SUPPORTED", "Not Implemented", "RFC 9110, section 15.6.2",
		"The request needs functionality that the server does not support."},
	{502, "HTTP_STATUS_BAD_GATEWAY", "Bad Gateway", "RFC 9110, section 15.6.3",
		"As a gateway or proxy, the server got an invalid response from the upstream server that it contacted to carry out the request."},
	{503, "HTTP_STATUS_SERVICE_UNAVAIL", "Service Unavailable", "RFC 9110, section 15.6.4",
		"The service is overloaded at the moment."},
	{504, "HTTP_STATUS_GATEWAY_TIMEOUT", "Gateway Timeout", "RFC 9110, section 15.6.5",
		"A gateway did not answer the request in time."},
	{505, "HTTP_STATUS_VERSION_NOT_SUP", "HTTP Version Not Supported", "RFC 9110, section 15.6.6",
		"The request message uses an HTTP protocol version that the server does not support."},
}

// declaration returns the lines that declare r in status.go.
func (r row) declaration() string {
	return fmt.Sprintf("%s\n\t%s StatusCode = %d",
		wrap(r.reasonPhrase+" ("+r.specification+"). "+r.text), r.name, r.code)
}

// wrap returns text as a comment behind a tab, with lines of up to 77 bytes.
func wrap(text string) (comment string) {
	line := "\t//"
	for _, word := range strings.Fields(text) {
		if len(line+" "+word) > 77 {
			comment += line + "\n"
			line = "\t//"
		}
		line += " " + word
	}
	return comment + line
}

// check reports got and want under the given heading if they differ.
func check[T comparable](t testing.TB, got, want T, format string, args ...any) {
	t.Helper()
	verb := "%v"
	if _, ok := any(got).(string); ok {
		verb = "%q"
	}
	if got != want {
		t.Errorf("%s:\n got "+verb+"\nwant "+verb, fmt.Sprintf(format, args...), got, want)
	}
}

// checkList reports the items of want that place lacks and the items that it has
// besides, or else the first one that is out of order.
func checkList(t *testing.T, place string, got, want []string) {
	t.Helper()
	ordered := true
	for _, item := range want {
		if !slices.Contains(got, item) {
			t.Errorf("%s lacks:\n%s", place, item)
			ordered = false
		}
	}
	for i, item := range got {
		if !slices.Contains(want, item) {
			t.Errorf("%s has, unlike status_test.go:\n%s", place, item)
			ordered = false
		} else if ordered && (i >= len(want) || item != want[i]) {
			t.Errorf("%s has in the wrong order, or twice:\n%s", place, item)
			return
		}
	}
}

// TestConcurrentUse stands first, so that its goroutines share the first call of
// ParseStatusCode.
func TestConcurrentUse(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			for c := range winhttp.StatusCodes() {
				got, err := winhttp.ParseStatusCode(c.Name())
				check(t, got, c, "ParseStatusCode(%q), error %v", c.Name(), err)
			}
		}()
	}
	all.Wait()
}

func TestLookups(t *testing.T) {
	for _, r := range rows {
		checkCode(t, r.code)
	}
	checkNumber := func(n uint32) {
		if !t.Failed() { // one wrong code stands for all
			checkCode(t, winhttp.StatusCode(n))
		}
	}
	for n := range uint32(2000) {
		checkNumber(n)
	}
	for bit := 11; bit <= 32; bit++ { // around every greater power of two
		for i := range uint32(1200) {
			checkNumber(1<<bit - 600 + i)
		}
	}
	for n := uint64(0); n < 1<<32; n += 65521 { // a prime
		checkNumber(uint32(n))
	}
}

// checkCode checks all that the package says about c.
func checkCode(t testing.TB, c winhttp.StatusCode) {
	t.Helper()
	want, str := row{}, fmt.Sprintf("StatusCode(%d)", uint32(c))
	if i := slices.IndexFunc(rows, func(r row) bool { return r.code == c }); i >= 0 {
		want, str = rows[i], rows[i].name
		if c.Name() == "" {
			t.Errorf("StatusCode(%d) is unknown: table in status.go lacks:\n\t%s: {%q, %q,\n\t\t%q},",
				c, want.name, want.name, want.reasonPhrase, want.text)
			return
		}
	}
	check(t, c.Name(), want.name, "StatusCode(%d).Name()", c)
	check(t, c.ReasonPhrase(), want.reasonPhrase, "StatusCode(%d).ReasonPhrase()", c)
	check(t, c.Text(), want.text, "StatusCode(%d).Text()", c)
	check(t, c.String(), str, "StatusCode(%d).String()", c)
	check(t, c.IsInformational(), 100 <= c && c <= 199, "StatusCode(%d).IsInformational()", c)
	check(t, c.IsSuccess(), 200 <= c && c <= 299, "StatusCode(%d).IsSuccess()", c)
	check(t, c.IsRedirection(), 300 <= c && c <= 399, "StatusCode(%d).IsRedirection()", c)
	check(t, c.IsClientError(), 400 <= c && c <= 499, "StatusCode(%d).IsClientError()", c)
	check(t, c.IsServerError(), 500 <= c && c <= 599, "StatusCode(%d).IsServerError()", c)

	parsed, err := winhttp.ParseStatusCode(str)
	check(t, parsed, want.code, "ParseStatusCode(%q)", str)
	check(t, err == nil, want.name != "", "ParseStatusCode(%q) without an error", str)
}

func FuzzParseStatusCode(f *testing.F) {
	for _, name := range []string{
		"HTTP_STATUS_FIRST", "HTTP_STATUS_LAST", "HTTP_STATUS_TEAPOT", "NOT_FOUND", "http_status_ok", "200", "StatusCode(418)",
		" HTTP_STATUS_OK", "HTTP_STATUS_OK ", "HTTP_STATUS_OK\r\n", "HTTP_STATUS_OK\x00", "HTTP_STATUS_OK, HTTP_STATUS_GONE",
		"HTTP_STATUS_ÖK", "\u202eKO\x1b[31m\xff\u2028",
	} {
		f.Add(name)
	}
	for c := range winhttp.StatusCodes() {
		f.Add(c.Name())
	}
	for length := range 41 {
		f.Add("HTTP_STATUS_WEBDAV_MULTI_STATUS_AND_MORE"[:length])
	}
	f.Fuzz(func(t *testing.T, name string) {
		want, message := winhttp.StatusCode(0), "winhttp: unknown status code name "+strconv.Quote(name)
		for c := range winhttp.StatusCodes() {
			if c.Name() == name {
				want, message = c, "<nil>"
			}
		}
		got, err := winhttp.ParseStatusCode(name)
		check(t, got, want, "ParseStatusCode(%q)", name)
		check(t, fmt.Sprint(err), message, "error of ParseStatusCode(%q)", name)
	})
}

func FuzzStatusCode(f *testing.F) {
	f.Add(uint32(winhttp.HTTP_STATUS_OK))
	f.Fuzz(func(t *testing.T, n uint32) {
		checkCode(t, winhttp.StatusCode(n))
		checkCode(t, winhttp.StatusCode(n*0x9e3779b1)) // spreads the fuzzer's small steps over all of uint32
	})
}

func TestStatusCodes(t *testing.T) {
	var want []winhttp.StatusCode
	for c := range winhttp.StatusCode(2000) {
		if c.Name() != "" {
			want = append(want, c)
		}
	}
	iterator := winhttp.StatusCodes()
	for range iterator { // panics if it goes on after a break
		break
	}
	for _, use := range []string{"second", "third"} {
		if got := slices.Collect(iterator); !slices.Equal(got, want) {
			t.Errorf("%s use of StatusCodes():\n got %d\nwant %d", use, got, want)
		}
	}
}

// TestReasonPhrases compares the reason phrases with a second source.
func TestReasonPhrases(t *testing.T) {
	differs := map[winhttp.StatusCode]string{ // what net/http has instead
		413: "Request Entity Too Large",
		414: "Request URI Too Long",
		449: "",
	}
	for c := range winhttp.StatusCodes() {
		want, ok := differs[c]
		if !ok {
			want = c.ReasonPhrase()
		}
		if got := http.StatusText(int(c)); got != want {
			t.Errorf("the reason phrases of %d differ: %q in winhttp, %q in net/http; differs in this test allows only %q",
				c, c.ReasonPhrase(), got, differs)
		}
	}
}

func TestFormats(t *testing.T) {
	check(t, reflect.TypeFor[winhttp.StatusCode]().Size(), 4, "bytes of a StatusCode, a DWORD")
	for c, name := range map[winhttp.StatusCode]string{404: "HTTP_STATUS_NOT_FOUND", 65736: "StatusCode(65736)"} {
		check(t, fmt.Sprintf("%v %s %q %d", c, c, c, c), fmt.Sprintf("%s %s %q %d", name, name, name, uint32(c)), "%%v %%s %%q %%d")

		var logged strings.Builder
		attribute := []slog.Attr{slog.Any("code", c)}
		for _, handler := range []slog.Handler{slog.NewTextHandler(&logged, nil), slog.NewJSONHandler(&logged, nil)} {
			check(t, handler.WithAttrs(attribute).Handle(context.Background(), slog.Record{}), nil, "error of %T", handler)
		}
		check(t, logged.String(), fmt.Sprintf("level=INFO msg=\"\" code=%s\n{\"level\":\"INFO\",\"msg\":\"\",\"code\":%d}\n", name, c), "slog")

		in, out := map[winhttp.StatusCode]winhttp.StatusCode{c: c}, map[winhttp.StatusCode]winhttp.StatusCode{}
		data, err := json.Marshal(in)
		check(t, err, nil, "error of json.Marshal")
		check(t, string(data), fmt.Sprintf(`{"%d":%[1]d}`, c), "json.Marshal")
		check(t, json.Unmarshal(data, &out), nil, "error of json.Unmarshal")
		check(t, fmt.Sprint(out), fmt.Sprint(in), "json.Unmarshal")
		check(t, json.Unmarshal([]byte(`{"1":"HTTP_STATUS_OK"}`), &out) == nil, false, "json.Unmarshal accepts a name")
	}
}

// readFile returns a text file of this folder, with LF at the end of each line.
func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// between returns what stands in text after start and before end.
func between(t *testing.T, text, start, end string) string {
	t.Helper()
	_, text, ok := strings.Cut(text, start)
	text, _, found := strings.Cut(text, end)
	if !ok || !found {
		t.Fatalf("nothing stands between %q and %q", start, end)
	}
	return text
}

// TestPackage compares the package's files, imports and exported declarations
// with a list. TestConstants looks into the groups of constants.
func TestPackage(t *testing.T) {
	want := []string{
		"file doc.go",
		"file status.go",
		"import (",
		"\t\"errors\"",
		"\t\"iter\"",
		"\t\"strconv\"",
		"\t\"sync\"",
		"type StatusCode uint32",
		"const (", "const (", "const (", "const (", "const (", "const (",
		"func (c StatusCode) Name() string",
		"func (c StatusCode) Text() string",
		"func (c StatusCode) ReasonPhrase() string",
		"func (c StatusCode) String() string",
		"func (c StatusCode) IsInformational() bool",
		"func (c StatusCode) IsSuccess() bool",
		"func (c StatusCode) IsRedirection() bool",
		"func (c StatusCode) IsClientError() bool",
		"func (c StatusCode) IsServerError() bool",
		"func ParseStatusCode(name string) (StatusCode, error)",
		"func StatusCodes() iter.Seq[StatusCode]",
	}
	lines := regexp.MustCompile("(?m)^(" + strings.Join([]string{ // in a file that gofmt has formatted
		`//go:.*`, // a build constraint, for example
		`import .*`,
		`\t(\w+ )?"\S+"$`, // in a group of imports
		`(const|type|var) [A-Z(].*`,
		`func (\(.*?\) )?[A-Z].*?( \{|$)`,
	}, "|") + ")")
	var got []string
	paths, _ := filepath.Glob("*.go")
	for _, path := range paths {
		if !strings.HasSuffix(path, "_test.go") {
			got = append(got, "file "+path)
			for _, line := range lines.FindAllString(readFile(t, path), -1) {
				got = append(got, strings.TrimSuffix(line, " {"))
			}
		}
	}
	checkList(t, "the package", got, want)
}

// TestConstants compares the constants in status.go and their comments with
// rows.
func TestConstants(t *testing.T) {
	var want []string
	kinds := []string{1: "Informational", "Successful", "Redirection", "Client error", "Server error"}
	class := 0
	for _, r := range rows {
		if int(r.code/100) != class {
			class = int(r.code / 100)
			want = append(want, fmt.Sprintf("// %s codes, %dxx: RFC 9110, section 15.%d.\nconst (", kinds[class], class, class+1))
		}
		want = append(want, r.declaration())
	}
	want = append(want,
		"// The header's markers for its lowest and its highest code.\nconst (",
		"\t// The lowest code that WinHTTP.h declares.\n\tHTTP_STATUS_FIRST StatusCode = "+rows[0].name,
		"\t// The highest code that WinHTTP.h declares. Servers may send higher ones.\n"+
			"\tHTTP_STATUS_LAST StatusCode = "+rows[len(rows)-1].name)

	groups := regexp.MustCompile(`(?ms)^(// [^\n]*\n)?const \(\n.*?\n\)\n`).FindAllString(readFile(t, "status.go"), -1)
	var got []string
	for _, group := range groups {
		heading, constants, _ := strings.Cut(strings.TrimSuffix(group, "\n)\n"), "\n\t")
		got = append(got, heading)
		got = append(got, strings.Split("\t"+constants, "\n\n")...)
	}
	checkList(t, "status.go", got, want)
}

func TestTableOrder(t *testing.T) {
	status, last := readFile(t, "status.go"), 0
	for c := range winhttp.StatusCodes() {
		at := strings.Index(status, "\n\t"+c.Name()+": {")
		if at < last {
			t.Errorf("table in status.go has no row of %s behind that of the next lower code", c.Name())
		}
		last = at
	}
}

// TestPitfalls deletes every true statement from the pitfalls in doc.go. What
// remains must name no constant and no number.
func TestPitfalls(t *testing.T) {
	doc := strings.Join(strings.Fields(strings.ReplaceAll(readFile(t, "doc.go"), "//", "")), " ")
	pitfalls := between(t, doc, "# Pitfalls", "# Sources")
	for _, r := range rows {
		pitfalls = strings.ReplaceAll(pitfalls, fmt.Sprintf("[%s] is %d, %s.", r.name, r.code, r.reasonPhrase), "")
	}
	pitfalls = strings.ReplaceAll(pitfalls, fmt.Sprintf("[HTTP_STATUS_LAST] is %d,", winhttp.HTTP_STATUS_LAST), "")
	if strings.Contains(pitfalls, "HTTP_STATUS_") || strings.ContainsAny(pitfalls, "0123456789") {
		t.Errorf("the pitfalls in doc.go differ from status_test.go: %s", pitfalls)
	}
}

func TestREADMECodes(t *testing.T) {
	var want []string
	for _, r := range rows {
		want = append(want, fmt.Sprintf("| %d | `%s` | %s |", r.code, r.name, r.reasonPhrase))
	}
	table := between(t, readFile(t, "README.md"), "| ---: | --- | --- |\n", "\n\n")
	checkList(t, "README.md", strings.Split(table, "\n"), want)
}

// TestREADMEExamples compares the lines that go doc prints with rows, and the
// program with Example.
func TestREADMEExamples(t *testing.T) {
	readme, tests := readFile(t, "README.md"), readFile(t, "status_test.go")
	for _, r := range rows {
		if r.code == winhttp.HTTP_STATUS_RETRY_WITH {
			check(t, between(t, readme, "Among them:\n\n```\n", "\n```"), r.declaration(), "the lines of go doc in README.md")
		}
	}
	body := between(t, tests, "func Example() {\n", "\t// Output:\n")
	output := between(t, tests, "\t// Output:\n", "}\n")
	check(t, between(t, readme, "func main() {\n", "}\n```"), body, "the program in README.md")
	check(t, between(t, readme, "It prints:\n\n```\n", "```"), strings.ReplaceAll(output, "\t// ", ""), "its output in README.md")
}

// TestREADMEFacts compares module path, oldest Go, compared SDKs and fuzz targets
// with go.mod, doc.go and this file.
func TestREADMEFacts(t *testing.T) {
	readme := readFile(t, "README.md")
	var module, oldest string
	_, err := fmt.Sscanf(readFile(t, "go.mod"), "module %s\n\ngo %s", &module, &oldest)
	check(t, err, nil, "reading go.mod")
	for _, fact := range []string{
		"\t\"" + module + "\"\n",
		"-require=" + module + "@v0.0.0 -replace=" + module + "=../winhttp\n",
		"'s|" + module + "|",
		"**Oldest Go**: " + oldest + ".\n",
		"GOTOOLCHAIN=go" + oldest + ".0 ",
		"SDKs from " + between(t, readFile(t, "doc.go"), "SDKs from ", ",") + ",",
	} {
		if !strings.Contains(readme, fact) {
			t.Errorf("README.md lacks %q", fact)
		}
	}

	fuzz := regexp.MustCompile(`Fuzz\w+`)
	checkList(t, "README.md", fuzz.FindAllString(readme, -1), fuzz.FindAllString(readFile(t, "status_test.go"), -1))
}

// TestHeader compares the package and the sample in doc.go with a real WinHTTP.h.
func TestHeader(t *testing.T) {
	path := os.Getenv("WINHTTP_H")
	if path == "" {
		t.Skip("to compare with a real header: WINHTTP_H=/path/to/winhttp.h go test -count=1 ./...")
	}
	header, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("WINHTTP_H: %v", err)
	}
	here := map[string]uint64{
		"HTTP_STATUS_FIRST": uint64(winhttp.HTTP_STATUS_FIRST),
		"HTTP_STATUS_LAST":  uint64(winhttp.HTTP_STATUS_LAST),
	}
	for c := range winhttp.StatusCodes() {
		here[c.Name()] = uint64(c)
	}
	for _, name := range []string{"WINHTTP_QUERY_STATUS_CODE", "WINHTTP_QUERY_FLAG_NUMBER"} {
		value := between(t, readFile(t, "doc.go"), name+" = ", "\n")
		here[name], err = strconv.ParseUint(value, 0, 32)
		check(t, err, nil, "%s in doc.go", name)
	}
	for _, difference := range headerDifferences(string(header), here) {
		t.Errorf("%s: %s", path, difference)
	}
}

// headerDifferences says in which names and values a header differs from here.
func headerDifferences(header string, here map[string]uint64) (differences []string) {
	if strings.Contains(header, "\x00") {
		return []string{"UTF-16 text; convert it to UTF-8 first"}
	}
	report := func(format string, args ...any) {
		differences = append(differences, fmt.Sprintf(format, args...))
	}
	// As in C, a backslash continues a line, and a comment is a space.
	header = regexp.MustCompile(`\\\r?\n|(?s:/\*.*?\*/)|//.*`).ReplaceAllString(header, " ")
	var defined []string
	for _, match := range regexp.MustCompile(`(?m)^\s*#\s*define\s+(\w+)(.*)`).FindAllStringSubmatch(header, -1) {
		name, text := match[1], strings.TrimSpace(match[2])
		want, ok := here[name]
		if !ok && !strings.HasPrefix(name, "HTTP_STATUS_") {
			continue
		}
		defined = append(defined, name)
		value := strings.Trim(text, "() \t")
		got, err := strconv.ParseUint(value, 0, 32)
		if number, ok := here[value]; ok {
			got, err = number, nil
		}
		switch {
		case !ok:
			report("%s, %s in the header, is missing here", name, text)
		case err != nil:
			report("%s is %d here; its value in the header can't be read: %s", name, want, text)
		case got != want:
			report("%s is %d here and %d in the header", name, want, got)
		}
	}
	if defined == nil {
		return []string{"no #define of an HTTP_STATUS_ constant"}
	}
	for _, name := range slices.Sorted(maps.Keys(here)) {
		if !slices.Contains(defined, name) {
			report("%s, %d here, is missing in the header", name, here[name])
		}
	}
	return differences
}

func TestHeaderDifferences(t *testing.T) {
	here := map[string]uint64{"HTTP_STATUS_OK": 200, "HTTP_STATUS_GONE": 410, "HTTP_STATUS_LAST": 410, "QUERY": 1 << 29}
	const header = `
#define OPTION_MAX_HTTP_STATUS_CONTINUE 90
#define HTTP_STATUS_OK 200 // OK
 # define	HTTP_STATUS_GONE	410
#define HTTP_STATUS_LAST HTTP_STATUS_GONE
#define QUERY 0x20000000`
	for _, edit := range []struct{ old, new, want string }{
		{"", "", ""},
		{"\n", "\r\n", ""},
		{"410", "0x19a", ""},
		{"410", "( 410 )", ""},
		{"410", "/* not\n404 */ 410", ""},
		{"410", "\\\r\n410", ""},
		{"410", "418", "HTTP_STATUS_GONE is 410 here and 418 in the header"},
		{"410", "409+1", "HTTP_STATUS_GONE is 410 here; its value in the header can't be read: 409+1"},
		{"410", "((DWORD)410)", "HTTP_STATUS_GONE is 410 here; its value in the header can't be read: ((DWORD)410)"},
		{"410", "", "HTTP_STATUS_GONE is 410 here; its value in the header can't be read: "},
		{"LAST HTTP_STATUS_GONE", "LAST HTTP_STATUS_OK", "HTTP_STATUS_LAST is 410 here and 200 in the header"},
		{"0x2", "0x1", "QUERY is 536870912 here and 268435456 in the header"},
		{"#define HTTP_STATUS_OK 200", "", "HTTP_STATUS_OK, 200 here, is missing in the header"},
		{"OPTION_MAX_", "", "HTTP_STATUS_CONTINUE, 90 in the header, is missing here"},
		{"OPTION_MAX_HTTP_STATUS_CONTINUE 90", "HTTP_STATUS_TEAPOT ((DWORD)418)", "HTTP_STATUS_TEAPOT, ((DWORD)418) in the header, is missing here"},
		{"OPTION_MAX_HTTP_STATUS_CONTINUE 90", "HTTP_STATUS_TEAPOT TEAPOT", "HTTP_STATUS_TEAPOT, TEAPOT in the header, is missing here"},
		{"define", "pragma", "no #define of an HTTP_STATUS_ constant"},
		{"#", "#\x00", "UTF-16 text; convert it to UTF-8 first"},
	} {
		got := headerDifferences(strings.ReplaceAll(header, edit.old, edit.new), here)
		check(t, strings.Join(got, "; "), edit.want, "a header with %q for %q", edit.new, edit.old)
	}
}

// Results go here, so that the compiler can't drop the calls.
var (
	sinkString string
	sinkCode   winhttp.StatusCode
	sinkError  error
)

// A pass makes its call once for each code.
type pass struct {
	call string
	run  func()
}

func passes() []pass {
	var codes []winhttp.StatusCode
	var names []string
	byName := map[string]winhttp.StatusCode{}
	for c := range winhttp.StatusCodes() {
		codes = append(codes, c)
		names = append(names, c.Name())
		byName[c.Name()] = c
	}
	return []pass{
		{"net/http.StatusText", func() {
			for _, c := range codes {
				sinkString = http.StatusText(int(c))
			}
		}},
		{"Name", func() {
			for _, c := range codes {
				sinkString = c.Name()
			}
		}},
		{"Text", func() {
			for _, c := range codes {
				sinkString = c.Text()
			}
		}},
		{"ReasonPhrase", func() {
			for _, c := range codes {
				sinkString = c.ReasonPhrase()
			}
		}},
		{"String", func() {
			for _, c := range codes {
				sinkString = c.String()
			}
		}},
		{"map", func() {
			for _, name := range names {
				sinkCode = byName[name]
			}
		}},
		{"ParseStatusCode", func() {
			for _, name := range names {
				sinkCode, sinkError = winhttp.ParseStatusCode(name)
			}
		}},
		{"StatusCodes", func() {
			for c := range winhttp.StatusCodes() {
				sinkCode = c
			}
		}},
	}
}

func TestAllocations(t *testing.T) {
	for _, pass := range passes() {
		check(t, testing.AllocsPerRun(10, pass.run), 0, "allocations of %s", pass.call)
	}
}

// Benchmark measures one call of each.
func Benchmark(b *testing.B) {
	for _, pass := range passes() {
		b.Run(pass.call, func(b *testing.B) {
			for i := 0; i < b.N; i += len(rows) {
				pass.run()
			}
		})
	}
}
