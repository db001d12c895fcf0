package winhttp

import (
	"errors"
	"iter"
	"strconv"
	"sync"
)

// A StatusCode is an HTTP status code as WinHTTP reports it: the DWORD that
// WinHttpQueryHeaders writes for
// WINHTTP_QUERY_STATUS_CODE|WINHTTP_QUERY_FLAG_NUMBER. A *StatusCode can be
// handed to it as it is.
//
// Every number is a legal StatusCode, as servers send codes that WinHTTP.h does
// not declare. Such an unknown code has no name, text or reason phrase. The
// class methods, from [StatusCode.IsInformational] to
// [StatusCode.IsServerError], look at the number alone.
//
// StatusCode has no marshalers: [encoding/json] and its like keep the number.
type StatusCode uint32

// Informational codes, 1xx; RFC 9110, 15.2.
const (
	// The client can go on with its request.
	HTTP_STATUS_CONTINUE StatusCode = 100 // Continue; RFC 9110, 15.2.1

	// The server has switched to the protocol named in the Upgrade header.
	HTTP_STATUS_SWITCH_PROTOCOLS StatusCode = 101 // Switching Protocols; RFC 9110, 15.2.2
)

// Successful codes, 2xx; RFC 9110, 15.3.
const (
	// The request succeeded.
	HTTP_STATUS_OK StatusCode = 200 // OK; RFC 9110, 15.3.1

	// The request was carried out, and a new resource was created as a result.
	HTTP_STATUS_CREATED StatusCode = 201 // Created; RFC 9110, 15.3.2

	// The request was accepted for processing, which is not finished yet.
	HTTP_STATUS_ACCEPTED StatusCode = 202 // Accepted; RFC 9110, 15.3.3

	// The metadata returned in the entity header is not the definitive set
	// that the origin server has.
	HTTP_STATUS_PARTIAL StatusCode = 203 // Non-Authoritative Information; RFC 9110, 15.3.4

	// The server carried out the request and has no new information to return.
	HTTP_STATUS_NO_CONTENT StatusCode = 204 // No Content; RFC 9110, 15.3.5

	// The request is complete. The client program should reset the document
	// view that caused it to be sent, so that the user can easily begin
	// another input action.
	HTTP_STATUS_RESET_CONTENT StatusCode = 205 // Reset Content; RFC 9110, 15.3.6

	// The server has answered a GET request for part of the resource.
	HTTP_STATUS_PARTIAL_CONTENT StatusCode = 206 // Partial Content; RFC 9110, 15.3.7

	// In a World Wide Web Distributed Authoring and Versioning (WebDAV)
	// operation, one response stands for several status codes, which its body
	// describes in Extensible Markup Language (XML). HTTP Extensions for
	// Distributed Authoring has the details.
	HTTP_STATUS_WEBDAV_MULTI_STATUS StatusCode = 207 // Multi-Status; RFC 4918, 11.1
)

// Redirection codes, 3xx; RFC 9110, 15.4.
const (
	// One or more locations offer the requested resource.
	HTTP_STATUS_AMBIGUOUS StatusCode = 300 // Multiple Choices; RFC 9110, 15.4.1

	// The requested resource has been given a new, permanent Uniform Resource
	// Identifier (URI). Every later reference to it should use one of the URIs
	// returned.
	HTTP_STATUS_MOVED StatusCode = 301 // Moved Permanently; RFC 9110, 15.4.2

	// For the time being, the requested resource is found under another URI.
	HTTP_STATUS_REDIRECT StatusCode = 302 // Found; RFC 9110, 15.4.3

	// The response is found under another URI and should be fetched with the
	// HTTP verb GET on that resource.
	HTTP_STATUS_REDIRECT_METHOD StatusCode = 303 // See Other; RFC 9110, 15.4.4

	// The requested resource has not changed.
	HTTP_STATUS_NOT_MODIFIED StatusCode = 304 // Not Modified; RFC 9110, 15.4.5

	// The requested resource must be reached through the proxy that the
	// Location field gives.
	HTTP_STATUS_USE_PROXY StatusCode = 305 // Use Proxy; RFC 9110, 15.4.6

	// The request is redirected with its HTTP verb unchanged, which is
	// HTTP/1.1 behavior.
	HTTP_STATUS_REDIRECT_KEEP_VERB StatusCode = 307 // Temporary Redirect; RFC 9110, 15.4.8

	// The requested resource has been given a new, permanent URI, and every
	// later reference to it should use one of the URIs returned. Unlike 301,
	// this does not let a redirected POST become a GET.
	HTTP_STATUS_PERMANENT_REDIRECT StatusCode = 308 // Permanent Redirect; RFC 9110, 15.4.9
)

// Client error codes, 4xx; RFC 9110, 15.5.
const (
	// Invalid syntax kept the server from processing the request.
	HTTP_STATUS_BAD_REQUEST StatusCode = 400 // Bad Request; RFC 9110, 15.5.1

	// Access to the requested resource takes user authentication.
	HTTP_STATUS_DENIED StatusCode = 401 // Unauthorized; RFC 9110, 15.5.2

	// The HTTP protocol does not implement this code.
	HTTP_STATUS_PAYMENT_REQ StatusCode = 402 // Payment Required; RFC 9110, 15.5.3

	// Although the server understood the request, it cannot carry it out.
	HTTP_STATUS_FORBIDDEN StatusCode = 403 // Forbidden; RFC 9110, 15.5.4

	// The server finds nothing to match the requested URI.
	HTTP_STATUS_NOT_FOUND StatusCode = 404 // Not Found; RFC 9110, 15.5.5

	// The request uses an HTTP verb that is not allowed.
	HTTP_STATUS_BAD_METHOD StatusCode = 405 // Method Not Allowed; RFC 9110, 15.5.6

	// No response was found that the client accepts.
	HTTP_STATUS_NONE_ACCEPTABLE StatusCode = 406 // Not Acceptable; RFC 9110, 15.5.7

	// The proxy requires authentication.
	HTTP_STATUS_PROXY_AUTH_REQ StatusCode = 407 // Proxy Authentication Required; RFC 9110, 15.5.8

	// The server's wait for the request timed out.
	HTTP_STATUS_REQUEST_TIMEOUT StatusCode = 408 // Request Timeout; RFC 9110, 15.5.9

	// A conflict with the current state of the resource keeps the request from
	// being completed. The user should submit it again with more information.
	HTTP_STATUS_CONFLICT StatusCode = 409 // Conflict; RFC 9110, 15.5.10

	// The requested resource is gone from the server, and no forwarding
	// address is known.
	HTTP_STATUS_GONE StatusCode = 410 // Gone; RFC 9110, 15.5.11

	// Without a defined content length, the server cannot accept the request.
	HTTP_STATUS_LENGTH_REQUIRED StatusCode = 411 // Length Required; RFC 9110, 15.5.12

	// A precondition in one or more request header fields proved false when
	// the server tested it.
	HTTP_STATUS_PRECOND_FAILED StatusCode = 412 // Precondition Failed; RFC 9110, 15.5.13

	// The server cannot process the request, as its entity is larger than the
	// server can handle.
	HTTP_STATUS_REQUEST_TOO_LARGE StatusCode = 413 // Content Too Large; RFC 9110, 15.5.14

	// The server cannot serve the request, as its URI is longer than the
	// server can interpret.
	HTTP_STATUS_URI_TOO_LONG StatusCode = 414 // URI Too Long; RFC 9110, 15.5.15

	// The server cannot serve the request, as the requested resource does not
	// support the format of the request entity for the requested method.
	HTTP_STATUS_UNSUPPORTED_MEDIA StatusCode = 415 // Unsupported Media Type; RFC 9110, 15.5.16

	// The request should be tried again once the appropriate action has been
	// taken.
	HTTP_STATUS_RETRY_WITH StatusCode = 449 // Retry With; [MS-WDV], 2.2.6
)

// Server error codes, 5xx; RFC 9110, 15.6.
const (
	// An unexpected condition kept the server from carrying out the request.
	HTTP_STATUS_SERVER_ERROR StatusCode = 500 // Internal Server Error; RFC 9110, 15.6.1

	// Carrying out the request takes functionality that the server does not
	// support.
	HTTP_STATUS_NOT_SUPPORTED StatusCode = 501 // Not Implemented; RFC 9110, 15.6.2

	// To carry out the request, the server acted as a gateway or proxy and
	// turned to an upstream server, whose response was invalid.
	HTTP_STATUS_BAD_GATEWAY StatusCode = 502 // Bad Gateway; RFC 9110, 15.6.3

	// For the time being, the service is overloaded.
	HTTP_STATUS_SERVICE_UNAVAIL StatusCode = 503 // Service Unavailable; RFC 9110, 15.6.4

	// The request timed out while waiting for a gateway.
	HTTP_STATUS_GATEWAY_TIMEOUT StatusCode = 504 // Gateway Timeout; RFC 9110, 15.6.5

	// The request message uses an HTTP protocol version that the server does
	// not support.
	HTTP_STATUS_VERSION_NOT_SUP StatusCode = 505 // HTTP Version Not Supported; RFC 9110, 15.6.6
)

// The header's markers for its lowest and its highest code.
const (
	// The lowest code that WinHTTP.h declares.
	HTTP_STATUS_FIRST StatusCode = HTTP_STATUS_CONTINUE

	// The highest code that WinHTTP.h declares, and no upper bound for what a
	// server sends.
	HTTP_STATUS_LAST StatusCode = HTTP_STATUS_VERSION_NOT_SUP
)

// A row is what the package knows about a code.
type row struct{ name, reasonPhrase, text string }

// table holds each code's row at the code's own index. Most of it is empty, so
// it takes 6 KB as pointers, where it would take 24 KB as rows.
var table = [...]*row{
	HTTP_STATUS_CONTINUE: {"HTTP_STATUS_CONTINUE", "Continue",
		"The client can go on with its request."},
	HTTP_STATUS_SWITCH_PROTOCOLS: {"HTTP_STATUS_SWITCH_PROTOCOLS", "Switching Protocols",
		"The server has switched to the protocol named in the Upgrade header."},
	HTTP_STATUS_OK: {"HTTP_STATUS_OK", "OK",
		"The request succeeded."},
	HTTP_STATUS_CREATED: {"HTTP_STATUS_CREATED", "Created",
		"The request was carried out, and a new resource was created as a result."},
	HTTP_STATUS_ACCEPTED: {"HTTP_STATUS_ACCEPTED", "Accepted",
		"The request was accepted for processing, which is not finished yet."},
	HTTP_STATUS_PARTIAL: {"HTTP_STATUS_PARTIAL", "Non-Authoritative Information",
		"The metadata returned in the entity header is not the definitive set that the origin server has."},
	HTTP_STATUS_NO_CONTENT: {"HTTP_STATUS_NO_CONTENT", "No Content",
		"The server carried out the request and has no new information to return."},
	HTTP_STATUS_RESET_CONTENT: {"HTTP_STATUS_RESET_CONTENT", "Reset Content",
		"The request is complete. The client program should reset the document view that caused it to be sent, so that the user can easily begin another input action."},
	HTTP_STATUS_PARTIAL_CONTENT: {"HTTP_STATUS_PARTIAL_CONTENT", "Partial Content",
		"The server has answered a GET request for part of the resource."},
	HTTP_STATUS_WEBDAV_MULTI_STATUS: {"HTTP_STATUS_WEBDAV_MULTI_STATUS", "Multi-Status",
		"In a World Wide Web Distributed Authoring and Versioning (WebDAV) operation, one response stands for several status codes, which its body describes in Extensible Markup Language (XML). HTTP Extensions for Distributed Authoring has the details."},
	HTTP_STATUS_AMBIGUOUS: {"HTTP_STATUS_AMBIGUOUS", "Multiple Choices",
		"One or more locations offer the requested resource."},
	HTTP_STATUS_MOVED: {"HTTP_STATUS_MOVED", "Moved Permanently",
		"The requested resource has been given a new, permanent Uniform Resource Identifier (URI). Every later reference to it should use one of the URIs returned."},
	HTTP_STATUS_REDIRECT: {"HTTP_STATUS_REDIRECT", "Found",
		"For the time being, the requested resource is found under another URI."},
	HTTP_STATUS_REDIRECT_METHOD: {"HTTP_STATUS_REDIRECT_METHOD", "See Other",
		"The response is found under another URI and should be fetched with the HTTP verb GET on that resource."},
	HTTP_STATUS_NOT_MODIFIED: {"HTTP_STATUS_NOT_MODIFIED", "Not Modified",
		"The requested resource has not changed."},
	HTTP_STATUS_USE_PROXY: {"HTTP_STATUS_USE_PROXY", "Use Proxy",
		"The requested resource must be reached through the proxy that the Location field gives."},
	HTTP_STATUS_REDIRECT_KEEP_VERB: {"HTTP_STATUS_REDIRECT_KEEP_VERB", "Temporary Redirect",
		"The request is redirected with its HTTP verb unchanged, which is HTTP/1.1 behavior."},
	HTTP_STATUS_PERMANENT_REDIRECT: {"HTTP_STATUS_PERMANENT_REDIRECT", "Permanent Redirect",
		"The requested resource has been given a new, permanent URI, and every later reference to it should use one of the URIs returned. Unlike 301, this does not let a redirected POST become a GET."},
	HTTP_STATUS_BAD_REQUEST: {"HTTP_STATUS_BAD_REQUEST", "Bad Request",
		"Invalid syntax kept the server from processing the request."},
	HTTP_STATUS_DENIED: {"HTTP_STATUS_DENIED", "Unauthorized",
		"Access to the requested resource takes user authentication."},
	HTTP_STATUS_PAYMENT_REQ: {"HTTP_STATUS_PAYMENT_REQ", "Payment Required",
		"The HTTP protocol does not implement this code."},
	HTTP_STATUS_FORBIDDEN: {"HTTP_STATUS_FORBIDDEN", "Forbidden",
		"Although the server understood the request, it cannot carry it out."},
	HTTP_STATUS_NOT_FOUND: {"HTTP_STATUS_NOT_FOUND", "Not Found",
		"The server finds nothing to match the requested URI."},
	HTTP_STATUS_BAD_METHOD: {"HTTP_STATUS_BAD_METHOD", "Method Not Allowed",
		"The request uses an HTTP verb that is not allowed."},
	HTTP_STATUS_NONE_ACCEPTABLE: {"HTTP_STATUS_NONE_ACCEPTABLE", "Not Acceptable",
		"No response was found that the client accepts."},
	HTTP_STATUS_PROXY_AUTH_REQ: {"HTTP_STATUS_PROXY_AUTH_REQ", "Proxy Authentication Required",
		"The proxy requires authentication."},
	HTTP_STATUS_REQUEST_TIMEOUT: {"HTTP_STATUS_REQUEST_TIMEOUT", "Request Timeout",
		"The server's wait for the request timed out."},
	HTTP_STATUS_CONFLICT: {"HTTP_STATUS_CONFLICT", "Conflict",
		"A conflict with the current state of the resource keeps the request from being completed. The user should submit it again with more information."},
	HTTP_STATUS_GONE: {"HTTP_STATUS_GONE", "Gone",
		"The requested resource is gone from the server, and no forwarding address is known."},
	HTTP_STATUS_LENGTH_REQUIRED: {"HTTP_STATUS_LENGTH_REQUIRED", "Length Required",
		"Without a defined content length, the server cannot accept the request."},
	HTTP_STATUS_PRECOND_FAILED: {"HTTP_STATUS_PRECOND_FAILED", "Precondition Failed",
		"A precondition in one or more request header fields proved false when the server tested it."},
	HTTP_STATUS_REQUEST_TOO_LARGE: {"HTTP_STATUS_REQUEST_TOO_LARGE", "Content Too Large",
		"The server cannot process the request, as its entity is larger than the server can handle."},
	HTTP_STATUS_URI_TOO_LONG: {"HTTP_STATUS_URI_TOO_LONG", "URI Too Long",
		"The server cannot serve the request, as its URI is longer than the server can interpret."},
	HTTP_STATUS_UNSUPPORTED_MEDIA: {"HTTP_STATUS_UNSUPPORTED_MEDIA", "Unsupported Media Type",
		"The server cannot serve the request, as the requested resource does not support the format of the request entity for the requested method."},
	HTTP_STATUS_RETRY_WITH: {"HTTP_STATUS_RETRY_WITH", "Retry With",
		"The request should be tried again once the appropriate action has been taken."},
	HTTP_STATUS_SERVER_ERROR: {"HTTP_STATUS_SERVER_ERROR", "Internal Server Error",
		"An unexpected condition kept the server from carrying out the request."},
	HTTP_STATUS_NOT_SUPPORTED: {"HTTP_STATUS_NOT_SUPPORTED", "Not Implemented",
		"Carrying out the request takes functionality that the server does not support."},
	HTTP_STATUS_BAD_GATEWAY: {"HTTP_STATUS_BAD_GATEWAY", "Bad Gateway",
		"To carry out the request, the server acted as a gateway or proxy and turned to an upstream server, whose response was invalid."},
	HTTP_STATUS_SERVICE_UNAVAIL: {"HTTP_STATUS_SERVICE_UNAVAIL", "Service Unavailable",
		"For the time being, the service is overloaded."},
	HTTP_STATUS_GATEWAY_TIMEOUT: {"HTTP_STATUS_GATEWAY_TIMEOUT", "Gateway Timeout",
		"The request timed out while waiting for a gateway."},
	HTTP_STATUS_VERSION_NOT_SUP: {"HTTP_STATUS_VERSION_NOT_SUP", "HTTP Version Not Supported",
		"The request message uses an HTTP protocol version that the server does not support."},
}

// known reports whether c has a row in table.
func (c StatusCode) known() bool {
	return c < StatusCode(len(table)) && table[c] != nil
}

// Name returns c's name in WinHTTP.h, such as "HTTP_STATUS_NOT_FOUND", or "" if
// c is unknown.
func (c StatusCode) Name() string {
	if !c.known() {
		return ""
	}
	return table[c].name
}

// Text returns what c means, in a few English sentences that follow Microsoft's
// documentation, or "" if c is unknown.
func (c StatusCode) Text() string {
	if !c.known() {
		return ""
	}
	return table[c].text
}

// ReasonPhrase returns the reason phrase that IANA registers for c, such as
// "Not Found", or "" if c is unknown; that of 449 is Microsoft's. A server may
// send another phrase. For 413 and 414, net/http has older phrases.
func (c StatusCode) ReasonPhrase() string {
	if !c.known() {
		return ""
	}
	return table[c].reasonPhrase
}

// String returns c's name, or its number in the form "StatusCode(418)" if c is
// unknown.
func (c StatusCode) String() string {
	if !c.known() {
		return "StatusCode(" + strconv.FormatUint(uint64(c), 10) + ")"
	}
	return table[c].name
}

// IsInformational reports whether c is a 1xx code, known or not.
func (c StatusCode) IsInformational() bool { return c/100 == 1 }

// IsSuccess reports whether c is a 2xx code, known or not.
func (c StatusCode) IsSuccess() bool { return c/100 == 2 }

// IsRedirection reports whether c is a 3xx code, known or not.
func (c StatusCode) IsRedirection() bool { return c/100 == 3 }

// IsClientError reports whether c is a 4xx code, known or not.
func (c StatusCode) IsClientError() bool { return c/100 == 4 }

// IsServerError reports whether c is a 5xx code, known or not.
func (c StatusCode) IsServerError() bool { return c/100 == 5 }

// byName holds every code under its name, from the first call of
// ParseStatusCode on, so that nothing runs at program start.
var byName struct {
	once  sync.Once
	codes map[string]StatusCode
}

// ParseStatusCode returns the code whose [StatusCode.Name] is name. For any
// other string, including a number, a lower-case name or HTTP_STATUS_LAST, it
// returns 0 and an error that quotes the string.
func ParseStatusCode(name string) (StatusCode, error) {
	byName.once.Do(func() {
		byName.codes = make(map[string]StatusCode)
		for c := range StatusCodes() {
			byName.codes[c.Name()] = c
		}
	})
	c, ok := byName.codes[name]
	if !ok {
		return 0, errors.New("winhttp: unknown status code name " + strconv.Quote(name))
	}
	return c, nil
}

// StatusCodes returns an iterator over the codes that WinHTTP.h declares, in
// ascending order, each once.
func StatusCodes() iter.Seq[StatusCode] {
	return func(yield func(StatusCode) bool) {
		for c := range StatusCode(len(table)) {
			if c.known() && !yield(c) {
				return
			}
		}
	}
}
