package winhttp_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/doc"
	"go/format"
	"go/parser"
	"go/token"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"os"
	"regexp"
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
	fmt.Printf("%v %[1]d %[1]q\n", winhttp.HTTP_STATUS_NOT_FOUND)
	fmt.Printf("%v %[1]d %[1]q\n", winhttp.StatusCode(418))
	// Output:
	// HTTP_STATUS_NOT_FOUND 404 "HTTP_STATUS_NOT_FOUND"
	// StatusCode(418) 418 "StatusCode(418)"
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
	var retry []winhttp.StatusCode
	flags.Func("retry", "`code` to retry on, a name or a number", func(value string) error {
		number, err := strconv.ParseUint(value, 10, 32)
		code := winhttp.StatusCode(number)
		if err != nil {
			code, err = winhttp.ParseStatusCode(value)
		}
		if err == nil {
			retry = append(retry, code)
		}
		return err
	})
	err := flags.Parse([]string{"-retry=HTTP_STATUS_SERVICE_UNAVAIL", "-retry=429"})
	fmt.Println(retry, err)
	// Output: [HTTP_STATUS_SERVICE_UNAVAIL StatusCode(429)] <nil>
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

func ExampleStatusCode_log() {
	withoutTime := &slog.HandlerOptions{ReplaceAttr: func(_ []string, attr slog.Attr) slog.Attr {
		if attr.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return attr
	}}
	code := winhttp.HTTP_STATUS_GONE
	slog.New(slog.NewTextHandler(os.Stdout, withoutTime)).Info("refused", "code", code, "number", uint32(code))
	slog.New(slog.NewJSONHandler(os.Stdout, withoutTime)).Info("refused", "code", code)
	// Output:
	// level=INFO msg=refused code=HTTP_STATUS_GONE number=410
	// {"level":"INFO","msg":"refused","code":410}
}

func ExampleStatusCode_json() {
	data, err := json.Marshal(winhttp.HTTP_STATUS_GONE)
	fmt.Println(string(data), err)
	var code winhttp.StatusCode
	err = json.Unmarshal([]byte("418"), &code)
	fmt.Println(code, err)
	err = json.Unmarshal([]byte(`"HTTP_STATUS_GONE"`), &code)
	fmt.Println("name refused:", err != nil)
	// Output:
	// 410 <nil>
	// StatusCode(418) <nil>
	// name refused: true
}

// A row is what the sources say about a code.
type row struct {
	code                                    winhttp.StatusCode
	name, reasonPhrase, specification, text string
}

// rows are the codes of WinHTTP.h in ascending order. To add or change a code,
// begin here: the tests then ask for its other places.
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

// check reports got if it differs from want. It prints a code with its number,
// and a text of several lines as it is, so that it can be pasted.
func check[T comparable](t testing.TB, got, want T, format string, args ...any) {
	if got == want {
		return
	}
	t.Helper()
	verb := "%v"
	if _, ok := any(want).(winhttp.StatusCode); ok {
		verb = "%d %[1]v"
	}
	if text, ok := any(want).(string); ok && !strings.Contains(text, "\n") {
		verb = "%q"
	}
	t.Errorf("%s:\n%s\nby status_test.go:\n%s", fmt.Sprintf(format, args...), fmt.Sprintf(verb, got), fmt.Sprintf(verb, want))
}

// checkList reports the items that place lacks, has besides want or has twice,
// or else the first one that stands where another belongs.
func checkList(t *testing.T, place string, got, want []string) {
	t.Helper()
	var wrong []string
	for _, item := range want {
		if !slices.Contains(got, item) {
			wrong = append(wrong, "lacks:\n"+item)
		}
	}
	for i, item := range got {
		if !slices.Contains(want, item) {
			wrong = append(wrong, "has, unlike status_test.go:\n"+item)
		} else if slices.Contains(got[:i], item) {
			wrong = append(wrong, "has twice:\n"+item)
		}
	}
	for i, item := range got {
		if wrong == nil && item != want[i] {
			wrong = append(wrong, "has:\n"+item+"\nwhere this belongs:\n"+want[i])
		}
	}
	for _, message := range wrong {
		t.Errorf("%s %s", place, message)
	}
}

// TestRows stands first, because the other tests rely on rows.
func TestRows(t *testing.T) {
	for i, r := range rows {
		if r.code < 100 || r.code > 599 {
			t.Errorf("rows in status_test.go has %d, %s, which is in no class from 1xx to 5xx", r.code, r.name)
		}
		if i > 0 && r.code <= rows[i-1].code {
			t.Errorf("rows in status_test.go has %d, %s, behind %d, %s", r.code, r.name, rows[i-1].code, rows[i-1].name)
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return int(a.code) - int(b.code) }) // so that no test blames another file
}

// TestConcurrentUse stands before all other calls of ParseStatusCode, so that
// its goroutines share the first one. They use nothing else that is shared, such
// as t or fmt, because its locks could hide a race.
func TestConcurrentUse(t *testing.T) {
	results := make(chan []any, 8)
	for range cap(results) {
		go func() {
			var all []any
			for c := range winhttp.StatusCode(600) { // known and unknown
				parsed, err := winhttp.ParseStatusCode(c.String())
				all = append(all, parsed, err == nil, c.String(), c.Name(), c.Text(), c.ReasonPhrase(),
					c.IsInformational(), c.IsSuccess(), c.IsRedirection(), c.IsClientError(), c.IsServerError())
			}
			results <- append(all, len(slices.Collect(winhttp.StatusCodes())))
		}()
	}
	first := <-results
	for range cap(results) - 1 {
		if !slices.Equal(<-results, first) {
			t.Fatal("the same calls in several goroutines return different results")
		}
	}
}

func TestLookups(t *testing.T) {
	for _, r := range rows {
		checkCode(t, r.code)
	}
	var codes []winhttp.StatusCode
	for c := range winhttp.StatusCode(2000) {
		codes = append(codes, c, ^c,
			c+1<<16,   // the same code in 16 bits
			c+1<<31,   // the same code in up to 31 bits, and negative as an int32
			c+1e9,     // the same code in up to nine decimal digits
			c+100<<25) // the same class in up to 25 bits, such as 8 or 16
	}
	random := rand.New(rand.NewPCG(1, 2)) // the same codes in every run
	for range 70_000 {
		codes = append(codes, winhttp.StatusCode(random.Uint32()))
	}
	for _, c := range codes {
		if !t.Failed() { // one wrong code stands for all
			checkCode(t, c)
		}
	}
}

// checkCode checks all that the package says about c.
func checkCode(t *testing.T, c winhttp.StatusCode) {
	t.Helper()
	want, str := row{}, fmt.Sprintf("StatusCode(%d)", c)
	i := slices.IndexFunc(rows, func(r row) bool { return r.code == c })
	if i >= 0 {
		want, str = rows[i], rows[i].name
	}
	switch known := c.Name() != ""; {
	case known && i < 0:
		t.Errorf("%d is known as %s, but rows in status_test.go lacks it", c, c.Name())
		return
	case !known && i >= 0:
		t.Errorf("%d is unknown: table in status.go lacks:\n\t%s: {%q, %q,\n\t\t%q},", c, want.name, want.name, want.reasonPhrase, want.text)
		return
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
	check(t, err == nil, i >= 0, "ParseStatusCode(%q) without an error", str)
}

func FuzzParseStatusCode(f *testing.F) {
	inputs := []string{
		"", "HTTP_STATUS_FIRST", "HTTP_STATUS_LAST", "HTTP_STATUS_TEAPOT", "NOT_FOUND", "http_status_ok",
		" HTTP_STATUS_OK", "\tHTTP_STATUS_OK", "HTTP_STATUS_OK ", "HTTP_STATUS_OK\r", "HTTP_STATUS_OK\n", "HTTP_STATUS_OK\r\n",
		"HTTP_STATUS_OK\x00", "HTTP_STATUS_OK, HTTP_STATUS_GONE", "HTTP_STATUS_ÖK", "\u202eKO\x1b[31m\xff\u2028",
	}
	for length := range 41 {
		inputs = append(inputs, "HTTP_STATUS_WEBDAV_MULTI_STATUS_AND_MORE"[:length])
	}
	for c := range winhttp.StatusCodes() {
		inputs = append(inputs, c.Name(), c.ReasonPhrase(), c.Text(), fmt.Sprint(uint32(c)), fmt.Sprintf("StatusCode(%d)", c))
	}
	for _, input := range inputs {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if f.Failed() {
			return // one wrong answer stands for all
		}
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

func TestStatusCodes(t *testing.T) {
	var want []winhttp.StatusCode
	for c := range winhttp.StatusCode(2000) {
		if c.Name() != "" {
			want = append(want, c)
		}
	}
	codes := winhttp.StatusCodes()
	for i, last := range want {
		var got, within []winhttp.StatusCode
		for c := range codes { // panics if it goes on after a break
			got, within = append(got, c), slices.Collect(codes)
			if c == last {
				break
			}
		}
		if !slices.Equal(got, want[:i+1]) || !slices.Equal(within, want) {
			t.Fatalf("StatusCodes() up to %d, then once more within that use:\n got %d\n got %d\nwant %d", last, got, within, want)
		}
	}
}

// TestReasonPhrases compares the reason phrases with a second source.
func TestReasonPhrases(t *testing.T) {
	inNetHTTP := map[winhttp.StatusCode]string{413: "Request Entity Too Large", 414: "Request URI Too Long", 449: ""}
	for c := range winhttp.StatusCodes() {
		want, ok := inNetHTTP[c]
		if !ok {
			want = c.ReasonPhrase()
		}
		if got := http.StatusText(int(c)); got != want {
			t.Errorf("the reason phrase of %d is %q here and %q in net/http; if both are right, add the latter to inNetHTTP in TestReasonPhrases", c, c.ReasonPhrase(), got)
		}
	}
}

var fset = token.NewFileSet()

// must returns value, or panics if there is an error.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func readFile(name string) string { return string(must(os.ReadFile(name))) }

// parse returns the syntax tree of a Go file of this folder.
func parse(name string) *ast.File {
	return must(parser.ParseFile(fset, name, nil, parser.ParseComments))
}

// source returns node as gofmt writes it.
func source(node any) string {
	var text strings.Builder
	format.Node(&text, fset, node)
	return text.String()
}

// goDoc returns the package as the go command and go doc see it.
func goDoc() (*build.Package, *doc.Package) {
	built := must(build.ImportDir(".", 0))
	var files []*ast.File
	for _, name := range slices.Concat(built.GoFiles, built.XTestGoFiles) {
		files = append(files, parse(name))
	}
	return built, must(doc.NewFromFiles(fset, files, "."))
}

// TestPackage compares the package's files, imports and exported declarations
// with a list, and sees that each comment belongs to what it describes.
func TestPackage(t *testing.T) {
	built, documented := goDoc()
	check(t, fmt.Sprint(built.GoFiles), "[doc.go status.go]", "the Go files")
	check(t, fmt.Sprint(built.Imports), "[errors iter strconv sync]", "the imports")
	check(t, fmt.Sprint(slices.Concat(built.AllTags, built.IgnoredGoFiles, built.IgnoredOtherFiles,
		built.CgoFiles, built.HFiles, built.SFiles, built.SysoFiles)), "[]", "build tags, and files that are not plain Go for every platform")
	check(t, len(parse("doc.go").Decls), 0, "the number of declarations in doc.go, which is for the package comment")
	check(t, parse("status.go").Doc.Text(), "", "the package comment in status.go, which belongs in doc.go")

	comment := func(text, start string) {
		if !strings.HasPrefix(text, start+" ") {
			t.Errorf("a comment that begins with %q must stand directly above its declaration; go doc has:\n%s", start, text)
		}
	}
	comment(documented.Doc, "Package winhttp")
	var got []string
	funcs := documented.Funcs
	for _, typ := range documented.Types {
		comment(typ.Doc, "A "+typ.Name)
		got = append(got, source(typ.Decl))
		funcs = slices.Concat(funcs, typ.Funcs, typ.Methods)
	}
	for _, f := range funcs {
		comment(f.Doc, f.Name)
		got = append(got, source(f.Decl))
	}
	checkList(t, "the package", got, []string{ // in go doc's order
		"type StatusCode uint32",
		"func StatusCodes() iter.Seq[StatusCode]",
		"func ParseStatusCode(name string) (StatusCode, error)",
		"func (c StatusCode) IsClientError() bool",
		"func (c StatusCode) IsInformational() bool",
		"func (c StatusCode) IsRedirection() bool",
		"func (c StatusCode) IsServerError() bool",
		"func (c StatusCode) IsSuccess() bool",
		"func (c StatusCode) Name() string",
		"func (c StatusCode) ReasonPhrase() string",
		"func (c StatusCode) String() string",
		"func (c StatusCode) Text() string",
	})
}

// declaration returns a constant's comment, wrapped anew, and its declaration.
func declaration(comment, constant string) string {
	line, lines := "\t//", ""
	for _, word := range strings.Fields(comment) {
		if len(line+" "+word) > 77 {
			lines += line + "\n"
			line = "\t//"
		}
		line += " " + word
	}
	return lines + line + "\n\t" + constant
}

// TestConstants compares the constants and their comments with rows.
func TestConstants(t *testing.T) {
	kinds := map[winhttp.StatusCode]string{1: "Informational", 2: "Successful", 3: "Redirection", 4: "Client error", 5: "Server error"}
	var want []string
	class := winhttp.StatusCode(0)
	for _, r := range rows {
		if r.code/100 != class {
			class = r.code / 100
			want = append(want, fmt.Sprintf("// %s codes, %dxx: RFC 9110, section 15.%d.\nconst (", kinds[class], class, class+1))
		}
		want = append(want, declaration(r.reasonPhrase+" ("+r.specification+"). "+r.text, fmt.Sprintf("%s StatusCode = %d", r.name, r.code)))
	}
	want = append(want,
		"// The header's markers for its lowest and its highest code.\nconst (",
		declaration("The lowest code that WinHTTP.h declares.", "HTTP_STATUS_FIRST StatusCode = "+rows[0].name),
		declaration("The highest code that WinHTTP.h declares. Servers may send higher ones.", "HTTP_STATUS_LAST StatusCode = "+rows[len(rows)-1].name))

	_, documented := goDoc()
	groups := slices.Concat(documented.Consts, documented.Vars)
	for _, typ := range documented.Types {
		groups = slices.Concat(groups, typ.Consts, typ.Vars)
	}
	var got []string
	for _, group := range groups {
		heading := strings.ReplaceAll("// "+strings.TrimSpace(group.Doc), "\n", "\n// ")
		got = append(got, fmt.Sprintf("%s\n%s (", heading, group.Decl.Tok))
		for _, spec := range group.Decl.Specs {
			constant := *spec.(*ast.ValueSpec)
			comment := constant.Doc.Text()
			constant.Doc = nil
			got = append(got, declaration(comment, source(&constant)))
			specified, _, ok := strings.Cut(strings.Join(strings.Fields(comment), " "), ").")
			if ok && !strings.HasPrefix(comment, specified) {
				t.Errorf("pkg.go.dev links %s only if the first line of the comment begins with:\n\t// %s).", constant.Names[0], specified)
			}
		}
	}
	checkList(t, "status.go", got, want)
}

func TestTableOrder(t *testing.T) {
	var last winhttp.StatusCode
	ast.Inspect(parse("status.go"), func(node ast.Node) bool {
		if element, ok := node.(*ast.KeyValueExpr); ok { // only table has keys
			c, err := winhttp.ParseStatusCode(source(element.Key))
			if err == nil && c < last {
				t.Errorf("table in status.go has the row of %s behind that of %s", source(element.Key), last)
			}
			last = c
		}
		return true
	})
}

// TestPitfalls deletes every true statement from the pitfalls in doc.go. What
// remains must name no constant and no number.
func TestPitfalls(t *testing.T) {
	_, documented := goDoc()
	pitfalls := strings.Join(strings.Fields(between(t, documented.Doc, "# Pitfalls", "# Sources")), " ")
	for _, r := range rows {
		pitfalls = strings.ReplaceAll(pitfalls, fmt.Sprintf("[%s] is %d, %s.", r.name, r.code, r.reasonPhrase), "")
	}
	pitfalls = strings.ReplaceAll(pitfalls, fmt.Sprintf("[HTTP_STATUS_LAST] is %d,", winhttp.HTTP_STATUS_LAST), "")
	for _, item := range strings.Split(pitfalls, " - ") {
		if strings.Contains(item, "HTTP_STATUS_") || strings.ContainsAny(item, "0123456789") {
			t.Errorf("a pitfall in doc.go is wrong by status_test.go: %s", strings.TrimSpace(item))
		}
	}
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

// TestREADME compares README.md with rows, status.go, Example, go.mod and doc.go.
func TestREADME(t *testing.T) {
	readme, status, goMod := readFile("README.md"), readFile("status.go"), readFile("go.mod")
	var table []string
	for _, r := range rows {
		table = append(table, fmt.Sprintf("| %d | `%s` | %s |", r.code, r.name, r.reasonPhrase))
	}
	checkList(t, "README.md", strings.Split(between(t, readme, "| ---: | --- | --- |\n", "\n\n"), "\n"), table)

	lines := between(t, readme, "among them:\n\n```text\n", "\n```")
	if !strings.Contains(status, "\n\n"+lines+"\n") {
		t.Errorf("README.md has, unlike status.go:\n%s", lines)
	}
	_, documented := goDoc()
	program := ""
	for _, example := range documented.Examples {
		program += source(example.Play) + example.Output
	}
	shown := between(t, readme, "```go\n", "```") + between(t, readme, "prints:\n\n```text\n", "```")
	check(t, shown, program, "the program in README.md and what it prints")

	module := between(t, goMod, "module ", "\n")
	oldest := between(t, goMod, "\ngo ", "\n")
	facts := []string{
		"-require=" + module + "@v0.0.0 -replace=" + module + "=../winhttp\n",
		"'s|" + module + "|",
		"**Oldest Go**: " + oldest + ".\n",
		"GOTOOLCHAIN=go" + oldest + ".0 ",
		"SDKs from " + between(t, documented.Doc, "SDKs from ", ",") + ",",
	}
	for _, link := range documented.Parser().Parse(documented.Doc).Links {
		facts = append(facts, "["+link.Text+"]("+link.URL+")")
	}
	for _, fact := range facts {
		if !strings.Contains(readme, fact) {
			t.Errorf("README.md lacks %q", fact)
		}
	}
}

// TestHeader compares rows and the sample in doc.go with a real WinHTTP.h.
func TestHeader(t *testing.T) {
	path := os.Getenv("WINHTTP_H")
	if path == "" {
		t.Skip("to compare with a real header: WINHTTP_H=/path/to/winhttp.h go test -count=1 ./...")
	}
	header, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("WINHTTP_H: %v", err)
	}
	var got []string
	define := regexp.MustCompile(`(?m)^\s*#\s*define\s+(HTTP_STATUS_\w+|WINHTTP_QUERY_STATUS_CODE|WINHTTP_QUERY_FLAG_NUMBER)\b[ \t]*(.*?)\s*(/[/*].*)?$`)
	for _, match := range define.FindAllStringSubmatch(string(header), -1) {
		got = append(got, match[1]+" "+match[2])
	}
	if got == nil {
		t.Fatalf("%s defines no HTTP_STATUS_ constant, or is not UTF-8", path)
	}
	want := []string{"HTTP_STATUS_FIRST " + rows[0].name, "HTTP_STATUS_LAST " + rows[len(rows)-1].name}
	for _, r := range rows {
		want = append(want, fmt.Sprintf("%s %d", r.name, r.code))
	}
	_, documented := goDoc()
	for _, name := range []string{"WINHTTP_QUERY_STATUS_CODE", "WINHTTP_QUERY_FLAG_NUMBER"} {
		want = append(want, name+" "+between(t, documented.Doc, name+" = ", "\n"))
	}
	slices.Sort(got) // each header has an order of its own
	slices.Sort(want)
	checkList(t, path, got, want)
}

// Results go here, so that the compiler can't drop the calls.
var sinkString, sinkCode = "", winhttp.StatusCode(0)

// known are the rows that the package has too. TestLookups reports the others.
var known = slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return r.code.Name() != r.name })

// each calls call with each known row. It is short enough that the compiler
// inlines it together with call, so a benchmark measures no calls but its own.
func each(call func(r *row)) {
	for i := range known {
		call(&known[i])
	}
}

var byName = map[string]winhttp.StatusCode{} // filled by Benchmark

// A pass makes its call once for each code.
var passes = []struct {
	call string
	pass func()
}{
	{"net/http.StatusText", func() { each(func(r *row) { sinkString = http.StatusText(int(r.code)) }) }},
	{"Name of an unknown code", func() { each(func(r *row) { sinkString = (r.code + 1000).Name() }) }},
	{"Name", func() { each(func(r *row) { sinkString = r.code.Name() }) }},
	{"Text", func() { each(func(r *row) { sinkString = r.code.Text() }) }},
	{"ReasonPhrase", func() { each(func(r *row) { sinkString = r.code.ReasonPhrase() }) }},
	{"String", func() { each(func(r *row) { sinkString = r.code.String() }) }},
	{"map", func() { each(func(r *row) { sinkCode = byName[r.name] }) }},
	{"ParseStatusCode", func() { each(func(r *row) { sinkCode, _ = winhttp.ParseStatusCode(r.name) }) }},
}

func TestAllocations(t *testing.T) {
	for _, measured := range passes {
		check(t, testing.AllocsPerRun(10, measured.pass), 0, "allocations of %s", measured.call)
	}
}

// Benchmark measures one call of each.
func Benchmark(b *testing.B) {
	each(func(r *row) { byName[r.name] = r.code })
	for _, measured := range passes {
		b.Run(measured.call, func(b *testing.B) {
			for i := 0; i < b.N; i += len(known) {
				measured.pass()
			}
		})
	}
}
