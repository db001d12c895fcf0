package winhttp_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"
	"unsafe"

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

	// Codes that WinHTTP.h does not declare are legal too.
	fmt.Println(winhttp.StatusCode(418), winhttp.StatusCode(418).IsClientError())
	// Output:
	// 401 Unauthorized
	// The user must authenticate to access the requested resource.
	// StatusCode(418) true
}

func ExampleStatusCode_Name() {
	fmt.Printf("%q\n", winhttp.StatusCode(203).Name())
	fmt.Printf("%q\n", winhttp.StatusCode(418).Name())
	// Output:
	// "HTTP_STATUS_PARTIAL"
	// ""
}

func ExampleStatusCode_Text() {
	fmt.Printf("%q\n", winhttp.HTTP_STATUS_RETRY_WITH.Text())
	fmt.Printf("%q\n", winhttp.StatusCode(418).Text())
	// Output:
	// "The client should take the appropriate action, then send the request again."
	// ""
}

func ExampleStatusCode_ReasonPhrase() {
	fmt.Printf("%q\n", winhttp.HTTP_STATUS_AMBIGUOUS.ReasonPhrase())
	fmt.Printf("%q\n", winhttp.StatusCode(418).ReasonPhrase())
	// Output:
	// "Multiple Choices"
	// ""
}

func ExampleStatusCode_String() {
	fmt.Println(winhttp.HTTP_STATUS_NOT_FOUND)
	fmt.Println(winhttp.StatusCode(418))
	// Output:
	// HTTP_STATUS_NOT_FOUND
	// StatusCode(418)
}

// The class methods look at the number alone: 511 is unknown to WinHTTP.h.
func ExampleStatusCode_classes() {
	for _, code := range []winhttp.StatusCode{101, 204, 302, 403, 511, 600} {
		switch {
		case code.IsInformational():
			fmt.Println(code, "is informational")
		case code.IsSuccess():
			fmt.Println(code, "is a success")
		case code.IsRedirection():
			fmt.Println(code, "is a redirection")
		case code.IsClientError():
			fmt.Println(code, "is a client error")
		case code.IsServerError():
			fmt.Println(code, "is a server error")
		default:
			fmt.Println(code, "is in no class")
		}
	}
	// Output:
	// HTTP_STATUS_SWITCH_PROTOCOLS is informational
	// HTTP_STATUS_NO_CONTENT is a success
	// HTTP_STATUS_REDIRECT is a redirection
	// HTTP_STATUS_FORBIDDEN is a client error
	// StatusCode(511) is a server error
	// StatusCode(600) is in no class
}

func ExampleParseStatusCode() {
	code, err := winhttp.ParseStatusCode("HTTP_STATUS_BAD_GATEWAY")
	fmt.Println(uint32(code), err)
	// Output: 502 <nil>
}

func ExampleParseStatusCode_unknown() {
	code, err := winhttp.ParseStatusCode("HTTP_STATUS_TEAPOT")
	fmt.Println(uint32(code), err)
	// Output: 0 winhttp: unknown status code name "HTTP_STATUS_TEAPOT"
}

func ExampleStatusCodes() {
	for code := range winhttp.StatusCodes() {
		if code.IsServerError() {
			fmt.Printf("%d %s\n", code, code.ReasonPhrase())
		}
	}
	// Output:
	// 500 Internal Server Error
	// 501 Not Implemented
	// 502 Bad Gateway
	// 503 Service Unavailable
	// 504 Gateway Timeout
	// 505 HTTP Version Not Supported
}

type row struct {
	code                                    winhttp.StatusCode
	name, reasonPhrase, specification, text string
}

// rows are the codes of WinHTTP.h, in ascending order, as status.go must have
// them. Begin a new code here: the tests then say what else it lacks.
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
		"The request is complete. The client should reset the document view that sent it, so that the user can easily start another input action."},
	{206, "HTTP_STATUS_PARTIAL_CONTENT", "Partial Content", "RFC 9110, section 15.3.7",
		"The server has answered a GET request for part of the resource."},
	{207, "HTTP_STATUS_WEBDAV_MULTI_STATUS", "Multi-Status", "RFC 4918, section 11.1",
		"The response to a Web Distributed Authoring and Versioning (WebDAV) operation carries several status codes, which its body describes in Extensible Markup Language (XML). The details are in HTTP Extensions for WebDAV."},
	{300, "HTTP_STATUS_AMBIGUOUS", "Multiple Choices", "RFC 9110, section 15.4.1",
		"One or more locations offer the requested resource."},
	{301, "HTTP_STATUS_MOVED", "Moved Permanently", "RFC 9110, section 15.4.2",
		"The requested resource has a new, permanent Uniform Resource Identifier (URI). Future references to it should use one of the returned URIs."},
	{302, "HTTP_STATUS_REDIRECT", "Found", "RFC 9110, section 15.4.3",
		"The requested resource is at another URI for the time being."},
	{303, "HTTP_STATUS_REDIRECT_METHOD", "See Other", "RFC 9110, section 15.4.4",
		"The response is at another URI, to be fetched from there with the HTTP verb GET."},
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
		"The HTTP protocol does not implement this code."},
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
		"The request conflicts with the current state of the resource, so it could not be completed. The user should add information and send it again."},
	{410, "HTTP_STATUS_GONE", "Gone", "RFC 9110, section 15.5.11",
		"The requested resource is gone from the server, and no forwarding address is known."},
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
		"The service is overloaded for the time being."},
	{504, "HTTP_STATUS_GATEWAY_TIMEOUT", "Gateway Timeout", "RFC 9110, section 15.6.5",
		"The request timed out while waiting for a gateway."},
	{505, "HTTP_STATUS_VERSION_NOT_SUP", "HTTP Version Not Supported", "RFC 9110, section 15.6.6",
		"The request message uses an HTTP protocol version that the server does not support."},
}

// check reports got and want under the call that returned got, if they differ.
func check[T comparable](t testing.TB, call string, got, want T) {
	t.Helper()
	verb := "%v"
	if _, ok := any(got).(string); ok {
		verb = "%q"
	}
	if got != want {
		t.Errorf("%s:\n got "+verb+"\nwant "+verb, call, got, want)
	}
}

func TestLookups(t *testing.T) {
	for _, row := range rows {
		call := fmt.Sprintf("StatusCode(%d).", row.code)
		check(t, call+"Name()", row.code.Name(), row.name)
		check(t, call+"ReasonPhrase()", row.code.ReasonPhrase(), row.reasonPhrase)
		check(t, call+"Text()", row.code.Text(), row.text)
		check(t, call+"String()", row.code.String(), row.name)
	}
}

func TestStatusCodes(t *testing.T) {
	if got := slices.Collect(winhttp.StatusCodes()); !slices.Equal(got, codes) {
		t.Errorf("StatusCodes():\n got %d\nwant %d", got, codes)
	}
	for c := range winhttp.StatusCodes() { // panics if it goes on after a break
		check(t, "first of StatusCodes()", c, winhttp.HTTP_STATUS_FIRST)
		break
	}
}

func TestUnknownCodes(t *testing.T) {
	for _, c := range []winhttp.StatusCode{
		0, 99, 102, 306, 416, 418, 448, 450, 506, 599, 65736, 1<<32 - 1,
	} {
		call := fmt.Sprintf("StatusCode(%d).", c)
		check(t, call+"Name()", c.Name(), "")
		check(t, call+"ReasonPhrase()", c.ReasonPhrase(), "")
		check(t, call+"Text()", c.Text(), "")
		check(t, call+"String()", c.String(), fmt.Sprintf("StatusCode(%d)", uint32(c)))
	}
}

func TestClasses(t *testing.T) {
	for _, edge := range []struct {
		code winhttp.StatusCode
		want int
	}{
		{0, 0}, {99, 0}, {100, 1}, {199, 1}, {200, 2}, {299, 2}, {300, 3}, {399, 3},
		{400, 4}, {499, 4}, {500, 5}, {599, 5}, {600, 0}, {65736, 0}, {1<<32 - 1, 0},
	} {
		check(t, fmt.Sprintf("class(%d)", edge.code), class(edge.code), edge.want)
	}
}

// class returns the digit of the class method that says true of c, 0 if none
// does, and the digits of all that do if there are several.
func class(c winhttp.StatusCode) (digits int) {
	for i, is := range []bool{
		c.IsInformational(), c.IsSuccess(), c.IsRedirection(), c.IsClientError(), c.IsServerError(),
	} {
		if is {
			digits = 10*digits + i + 1
		}
	}
	return digits
}

func TestParseStatusCode(t *testing.T) {
	for _, row := range rows {
		call := fmt.Sprintf("ParseStatusCode(%q)", row.name)
		c, err := winhttp.ParseStatusCode(row.name)
		check(t, call, c, row.code)
		check(t, call+" error", err, nil)
	}
	for name, quoted := range map[string]string{
		"":                                    `""`,
		"HTTP_STATUS_TEAPOT":                  `"HTTP_STATUS_TEAPOT"`,
		"HTTP_STATUS_FIRST":                   `"HTTP_STATUS_FIRST"`,
		"HTTP_STATUS_LAST":                    `"HTTP_STATUS_LAST"`,
		"HTTP_STATUS_":                        `"HTTP_STATUS_"`,
		"http_status_ok":                      `"http_status_ok"`,
		" HTTP_STATUS_OK":                     `" HTTP_STATUS_OK"`,
		"HTTP_STATUS_OK\r\n":                  `"HTTP_STATUS_OK\r\n"`,
		"HTTP_STATUS_OK\x00":                  `"HTTP_STATUS_OK\x00"`,
		"HTTP_STATUS_\u202eKO\x1b[31m\xff":    `"HTTP_STATUS_\u202eKO\x1b[31m\xff"`,
		"200":                                 `"200"`,
		"Not Found":                           `"Not Found"`,
		"StatusCode(418)":                     `"StatusCode(418)"`,
		"HTTP_STATUS_OK, HTTP_STATUS_CREATED": `"HTTP_STATUS_OK, HTTP_STATUS_CREATED"`,
	} {
		call := fmt.Sprintf("ParseStatusCode(%q)", name)
		c, err := winhttp.ParseStatusCode(name)
		check(t, call, c, 0)
		check(t, call+" error", fmt.Sprint(err), "winhttp: unknown status code name "+quoted)
	}
}

// TestReasonPhrases holds the reason phrases against a second source, which
// keeps two older ones and lacks Microsoft's.
func TestReasonPhrases(t *testing.T) {
	differs := map[winhttp.StatusCode]string{
		413: "Request Entity Too Large",
		414: "Request URI Too Long",
		449: "",
	}
	for c := range winhttp.StatusCodes() {
		want, ok := differs[c]
		if !ok {
			want = c.ReasonPhrase()
		}
		check(t, fmt.Sprintf("http.StatusText(%d)", c), http.StatusText(int(c)), want)
	}
}

// TestSource holds the declarations and comments of status.go against rows and
// the lookups.
func TestSource(t *testing.T) {
	file, source := parse(t, "status.go")
	declared := map[string]int{}
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		groupClass := 0
		for _, spec := range group.Specs {
			spec := spec.(*ast.ValueSpec)
			name := spec.Names[0].Name
			if !strings.HasPrefix(name, "HTTP_STATUS_") {
				continue
			}
			check(t, "names in the declaration of "+name, len(spec.Names), 1)
			check(t, "type of "+name, source(spec.Type), "StatusCode")
			if name == "HTTP_STATUS_FIRST" || name == "HTTP_STATUS_LAST" {
				continue
			}
			declared[name]++
			i := slices.IndexFunc(rows, func(row row) bool { return row.name == name })
			if i < 0 {
				t.Errorf("%s is declared in status.go and has no row in status_test.go", name)
				continue
			}
			row := rows[i]
			check(t, "value of "+name, source(spec.Values[0]), strconv.Itoa(int(row.code)))
			lead := row.reasonPhrase + " (" + row.specification + ")."
			check(t, "comment above "+name, strings.Join(strings.Fields(spec.Doc.Text()), " "), lead+" "+row.text)
			check(t, "phrase and specification are one line above "+name, strings.HasPrefix(spec.Doc.Text(), lead), true)
			check(t, "comment behind "+name, spec.Comment.Text(), "")
			if groupClass == 0 {
				groupClass = class(row.code)
			}
			check(t, "class of the const group with "+name, groupClass, class(row.code))
		}
	}
	for _, row := range rows {
		check(t, "declarations of "+row.name, declared[row.name], 1)
	}
	check(t, "HTTP_STATUS_FIRST", winhttp.HTTP_STATUS_FIRST, rows[0].code)
	check(t, "HTTP_STATUS_LAST", winhttp.HTTP_STATUS_LAST, rows[len(rows)-1].code)
}

// parse parses a file of this folder and returns it with a function that returns
// the source of a node, "" for none.
func parse(t *testing.T, name string) (*ast.File, func(ast.Node) string) {
	t.Helper()
	data := readFile(t, name)
	file, err := parser.ParseFile(token.NewFileSet(), name, data, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file, func(node ast.Node) string {
		if node == nil {
			return ""
		}
		return data[node.Pos()-file.FileStart : node.End()-file.FileStart]
	}
}

// readFile returns a text file of this folder, with LF behind each line.
func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// TestREADME holds the README's table against StatusCodes, its lines of go doc
// against status.go, and its program against Example.
func TestREADME(t *testing.T) {
	readme := readFile(t, "README.md")
	for c := range winhttp.StatusCodes() {
		row := fmt.Sprintf("\n| %d | `%s` | %s |\n", c, c, c.ReasonPhrase())
		check(t, "README.md's rows for "+c.Name(), strings.Count(readme, row), 1)
	}
	tableRow := regexp.MustCompile(`(?m)^\| \d+ \| .*$`)
	check(t, "README.md's rows", len(tableRow.FindAllString(readme, -1)), len(codes))

	godoc := regexp.MustCompile("```\n(\t//[^`]*= 449\n)```").FindStringSubmatch(readme)
	if godoc == nil || !strings.Contains(readFile(t, "status.go"), godoc[1]) {
		t.Errorf("lines of go doc in README.md:\n got %q\nwant lines of status.go with 449", godoc)
	}

	blocks := regexp.MustCompile("(?s)```go\n.*?(func main.*?)```.*?```\n(.*?)```").FindStringSubmatch(readme)
	if blocks == nil {
		t.Fatal("README.md has no program that is followed by its output")
	}
	var body, output string
	file, source := parse(t, "status_test.go")
	for _, decl := range file.Decls {
		if example, ok := decl.(*ast.FuncDecl); ok && example.Name.Name == "Example" {
			body, output, _ = strings.Cut(source(example.Body), "\t// Output:\n")
			output = strings.ReplaceAll(strings.TrimSuffix(output, "}"), "\t// ", "")
		}
	}
	check(t, "program in README.md", blocks[1], "func main() "+body+"}\n")
	check(t, "output in README.md", blocks[2], output)
}

// TestHeader compares the package with a real WinHTTP.h.
func TestHeader(t *testing.T) {
	path := os.Getenv("WINHTTP_H")
	if path == "" {
		t.Skip("to compare with a real header: WINHTTP_H=/path/to/winhttp.h go test -count=1 ./...")
	}
	header, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("WINHTTP_H: %v", err)
	}
	for _, difference := range headerDifferences(string(header)) {
		t.Errorf("%s: %s", path, difference)
	}
}

// headerDifferences says where the package and a header differ.
func headerDifferences(header string) (differences []string) {
	here := map[string]winhttp.StatusCode{
		"HTTP_STATUS_FIRST": winhttp.HTTP_STATUS_FIRST,
		"HTTP_STATUS_LAST":  winhttp.HTTP_STATUS_LAST,
	}
	for c := range winhttp.StatusCodes() {
		here[c.Name()] = c
	}
	report := func(format string, args ...any) {
		differences = append(differences, fmt.Sprintf(format, args...))
	}

	define := regexp.MustCompile(`(?m)^[ \t]*#[ \t]*define[ \t]+(HTTP_STATUS_\w+)[ \t]+\(*(\d\w*|HTTP_STATUS_\w+)`)
	defined := map[string]bool{}
	for _, match := range define.FindAllStringSubmatch(header, -1) {
		name, value := match[1], match[2]
		defined[name] = true
		got, ok := here[name]
		if !ok {
			report("the package lacks %s, %s in the header", name, value)
			continue
		}
		want, ok := here[value]
		if !ok {
			number, err := strconv.ParseUint(value, 0, 32)
			if err != nil {
				report("%s has the value %s in the header: %v", name, value, err)
				continue
			}
			want = winhttp.StatusCode(number)
		}
		if got != want {
			report("%s is %d in the package and %d in the header", name, got, want)
		}
	}
	if len(defined) == 0 {
		return []string{"no #define of an HTTP_STATUS_ constant"}
	}
	for _, name := range slices.Sorted(maps.Keys(here)) {
		if !defined[name] {
			report("the header lacks %s, %d in the package", name, here[name])
		}
	}
	return differences
}

func TestHeaderDifferences(t *testing.T) {
	header := "#define WINHTTP_OPTION_MAX_HTTP_STATUS_CONTINUE 90\r\n"
	for _, row := range rows {
		header += fmt.Sprintf("#define\t%s \t%d // %s\r\n", row.name, row.code, row.reasonPhrase)
	}
	header += "#define HTTP_STATUS_FIRST HTTP_STATUS_CONTINUE\n # define HTTP_STATUS_LAST HTTP_STATUS_VERSION_NOT_SUP"

	for _, edit := range []struct{ old, new, want string }{
		{"", "", ""},
		{"410", "(410)", ""},
		{header, "", "no #define of an HTTP_STATUS_ constant"},
		{"HTTP_STATUS_GONE", "HTTP_GONE", "the header lacks HTTP_STATUS_GONE, 410 in the package"},
		{"410", "418", "HTTP_STATUS_GONE is 410 in the package and 418 in the header"},
		{"410", "410L", `HTTP_STATUS_GONE has the value 410L in the header: strconv.ParseUint: parsing "410L": invalid syntax`},
		{"ST HTTP_STATUS_CONTINUE", "ST HTTP_STATUS_OK", "HTTP_STATUS_FIRST is 100 in the package and 200 in the header"},
		{"#define HTTP_STATUS_FIRST", "#define HTTP_STATUS_TEAPOT 418\n#define HTTP_STATUS_FIRST",
			"the package lacks HTTP_STATUS_TEAPOT, 418 in the header"},
		{"#define HTTP_STATUS_FIRST", "#define HTTP_STATUS_TEAPOT (418)\n#define HTTP_STATUS_FIRST",
			"the package lacks HTTP_STATUS_TEAPOT, 418 in the header"},
	} {
		got := headerDifferences(strings.Replace(header, edit.old, edit.new, 1))
		check(t, fmt.Sprintf("differences with %q for %q", edit.new, edit.old), strings.Join(got, "; "), edit.want)
	}
}

func TestFormat(t *testing.T) {
	for _, verb := range []struct{ format, known, unknown string }{
		{"%v", "HTTP_STATUS_NOT_FOUND", "StatusCode(418)"},
		{"%s", "HTTP_STATUS_NOT_FOUND", "StatusCode(418)"},
		{"%q", `"HTTP_STATUS_NOT_FOUND"`, `"StatusCode(418)"`},
		{"%d", "404", "418"},
		{"%T", "winhttp.StatusCode", "winhttp.StatusCode"},
	} {
		check(t, verb.format, fmt.Sprintf(verb.format, winhttp.HTTP_STATUS_NOT_FOUND), verb.known)
		check(t, verb.format, fmt.Sprintf(verb.format, winhttp.StatusCode(418)), verb.unknown)
	}
}

func TestJSON(t *testing.T) {
	type message struct {
		Code   winhttp.StatusCode
		Counts map[winhttp.StatusCode]int
	}
	in := message{65736, map[winhttp.StatusCode]int{winhttp.HTTP_STATUS_OK: 3}}
	data, err := json.Marshal(in)
	check(t, "json.Marshal error", err, nil)
	check(t, "json.Marshal", string(data), `{"Code":65736,"Counts":{"200":3}}`)

	var out message
	check(t, "json.Unmarshal error", json.Unmarshal(data, &out), nil)
	check(t, "json.Unmarshal", fmt.Sprint(out), fmt.Sprint(in))
	if err := json.Unmarshal([]byte(`{"Code":"HTTP_STATUS_OK"}`), &out); err == nil {
		t.Error("json.Unmarshal takes a name for a StatusCode")
	}
}

// TestMethods keeps marshalers and the like away.
func TestMethods(t *testing.T) {
	var methods []string
	pointer := reflect.TypeFor[*winhttp.StatusCode]()
	for i := range pointer.NumMethod() {
		methods = append(methods, pointer.Method(i).Name)
	}
	check(t, "methods of StatusCode", strings.Join(methods, " "),
		"IsClientError IsInformational IsRedirection IsServerError IsSuccess Name ReasonPhrase String Text")
}

// TestSize keeps StatusCode a DWORD, for WinHttpQueryHeaders.
func TestSize(t *testing.T) {
	check(t, "unsafe.Sizeof", unsafe.Sizeof(winhttp.HTTP_STATUS_OK), 4)
}

func TestAllocations(t *testing.T) {
	for call, f := range map[string]func(winhttp.StatusCode){
		"Name":            func(c winhttp.StatusCode) { sinkString = c.Name() },
		"Text":            func(c winhttp.StatusCode) { sinkString = c.Text() },
		"ReasonPhrase":    func(c winhttp.StatusCode) { sinkString = c.ReasonPhrase() },
		"String":          func(c winhttp.StatusCode) { sinkString = c.String() },
		"ParseStatusCode": func(c winhttp.StatusCode) { sinkCode, sinkError = winhttp.ParseStatusCode(c.Name()) },
	} {
		check(t, "allocations of "+call, testing.AllocsPerRun(10, func() {
			for _, row := range rows {
				f(row.code)
			}
		}), 0)
	}
}

func TestConcurrentUse(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Add(1)
		go func() {
			defer all.Done()
			for c := range winhttp.StatusCode(1000) {
				checkAgreement(t, c)
			}
		}()
	}
	all.Wait()
}

// checkAgreement checks what holds for every code: the lookups know it or none
// does, and the class methods look at its number alone.
func checkAgreement(t testing.TB, c winhttp.StatusCode) {
	t.Helper()
	call, known := fmt.Sprintf("StatusCode(%d).", c), false
	for code := range winhttp.StatusCodes() {
		known = known || code == c
	}
	check(t, call+`Name() != ""`, c.Name() != "", known)
	check(t, call+`Text() != ""`, c.Text() != "", known)
	check(t, call+`ReasonPhrase() != ""`, c.ReasonPhrase() != "", known)

	parsed, err := winhttp.ParseStatusCode(c.String())
	check(t, call+"String() parses", err == nil, known)
	if known {
		check(t, call+"String()", c.String(), c.Name())
		check(t, call+"String(), parsed", parsed, c)
	} else {
		check(t, call+"String()", c.String(), fmt.Sprintf("StatusCode(%d)", uint32(c)))
	}

	want := 0
	if 100 <= c && c < 600 {
		want = int(c) / 100
	}
	check(t, fmt.Sprintf("class(%d)", c), class(c), want)
}

func FuzzStatusCode(f *testing.F) {
	for _, c := range []uint32{0, 101, 102, 449, 505, 506, 65736, 1<<32 - 1} {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, c uint32) { checkAgreement(t, winhttp.StatusCode(c)) })
}

func FuzzParseStatusCode(f *testing.F) {
	for _, name := range []string{"", "HTTP_STATUS_OK", "HTTP_STATUS_LAST", "200", "\n\x1b\xff\u2028"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		call := fmt.Sprintf("ParseStatusCode(%q)", name)
		c, err := winhttp.ParseStatusCode(name)
		check(t, call+" without error", err == nil, name != "" && c.Name() == name)
		if err == nil {
			return
		}
		check(t, call, c, 0)
		quoted, ok := strings.CutPrefix(err.Error(), "winhttp: unknown status code name ")
		unquoted, unquoteErr := strconv.Unquote(quoted)
		check(t, call+" error names the package", ok, true)
		check(t, call+" error, unquoted", unquoted, name)
		check(t, call+" error, unquoting", unquoteErr, nil)
		check(t, call+" error is UTF-8", utf8.ValidString(err.Error()), true)
		check(t, call+" error has a control character", strings.ContainsFunc(err.Error(), unicode.IsControl), false)
	})
}

// What the benchmarks go through: the same codes in the same order, or as many
// unknown ones.
var (
	codes        = column(func(row row) winhttp.StatusCode { return row.code })
	unknownCodes = column(func(row row) winhttp.StatusCode { return row.code + 1000 })
	names        = column(func(row row) string { return row.name })
	unknownNames = column(func(row row) string { return strings.ToLower(row.name) })
	numbers      = column(func(row row) int { return int(row.code) })
)

func column[T any](of func(row) T) (values []T) {
	for _, row := range rows {
		values = append(values, of(row))
	}
	return values
}

// Results go here, so that the compiler can't drop the calls.
var (
	sinkString string
	sinkCode   winhttp.StatusCode
	sinkError  error
)

// benchmark runs pass, which makes a call for each row, until b.N calls are
// made: an op is one call.
func benchmark(b *testing.B, pass func()) {
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i += len(rows) {
		pass()
	}
}

func BenchmarkNetHTTPStatusText(b *testing.B) {
	benchmark(b, func() {
		for _, n := range numbers {
			sinkString = http.StatusText(n)
		}
	})
}

func BenchmarkMap(b *testing.B) {
	byName := map[string]winhttp.StatusCode{}
	for _, row := range rows {
		byName[row.name] = row.code
	}
	benchmark(b, func() {
		for _, name := range names {
			sinkCode = byName[name]
		}
	})
}

func BenchmarkName(b *testing.B) {
	benchmark(b, func() {
		for _, c := range codes {
			sinkString = c.Name()
		}
	})
}

func BenchmarkText(b *testing.B) {
	benchmark(b, func() {
		for _, c := range codes {
			sinkString = c.Text()
		}
	})
}

func BenchmarkReasonPhrase(b *testing.B) {
	benchmark(b, func() {
		for _, c := range codes {
			sinkString = c.ReasonPhrase()
		}
	})
}

func BenchmarkString(b *testing.B) {
	benchmark(b, func() {
		for _, c := range codes {
			sinkString = c.String()
		}
	})
}

func BenchmarkStringUnknown(b *testing.B) {
	benchmark(b, func() {
		for _, c := range unknownCodes {
			sinkString = c.String()
		}
	})
}

func BenchmarkParseStatusCode(b *testing.B) {
	benchmark(b, func() {
		for _, name := range names {
			sinkCode, sinkError = winhttp.ParseStatusCode(name)
		}
	})
}

func BenchmarkParseStatusCodeUnknown(b *testing.B) {
	benchmark(b, func() {
		for _, name := range unknownNames {
			sinkCode, sinkError = winhttp.ParseStatusCode(name)
		}
	})
}

func BenchmarkStatusCodes(b *testing.B) {
	benchmark(b, func() {
		for c := range winhttp.StatusCodes() {
			sinkCode = c
		}
	})
}
