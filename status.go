package winhttp

import (
	"errors"
	"iter"
	"strconv"
	"sync"
)

// A StatusCode is an HTTP status code as WinHTTP reports it: the DWORD that
// WinHttpQueryHeaders writes for
// WINHTTP_QUERY_STATUS_CODE|WINHTTP_QUERY_FLAG_NUMBER. That function can write
// directly to a *StatusCode.
//
// Every uint32 is a valid StatusCode, because servers send codes that WinHTTP.h
// does not declare. Such an unknown code has no name, text or reason phrase. The
// class methods, such as [StatusCode.IsSuccess], depend only on the number.
//
// StatusCode has no marshalers: [encoding/json] and similar packages encode it
// as a number.
type StatusCode uint32

// Informational codes, 1xx: RFC 9110, section 15.2.
const (
	// Continue (RFC 9110, section 15.2.1). The client can continue with its
	// request.
	HTTP_STATUS_CONTINUE StatusCode = 100

	// Switching Protocols (RFC 9110, section 15.2.2). The server has switched
	// to the protocol named in the Upgrade header.
	HTTP_STATUS_SWITCH_PROTOCOLS StatusCode = 101
)

// Successful codes, 2xx: RFC 9110, section 15.3.
const (
	// OK (RFC 9110, section 15.3.1). The request succeeded.
	HTTP_STATUS_OK StatusCode = 200

	// Created (RFC 9110, section 15.3.2). The request succeeded and created a
	// new resource.
	HTTP_STATUS_CREATED StatusCode = 201

	// Accepted (RFC 9110, section 15.3.3). The server has accepted the request
	// but has not finished processing it.
	HTTP_STATUS_ACCEPTED StatusCode = 202

	// Non-Authoritative Information (RFC 9110, section 15.3.4). The metadata in
	// the entity header is not the definitive set from the origin server.
	HTTP_STATUS_PARTIAL StatusCode = 203

	// No Content (RFC 9110, section 15.3.5). The server carried out the request
	// and has no new information to return.
	HTTP_STATUS_NO_CONTENT StatusCode = 204

	// Reset Content (RFC 9110, section 15.3.6). The request is complete. The
	// client should reset the document view from which it was sent, so that the
	// user can easily enter new input.
	HTTP_STATUS_RESET_CONTENT StatusCode = 205

	// Partial Content (RFC 9110, section 15.3.7). The server has answered a GET
	// request for part of the resource.
	HTTP_STATUS_PARTIAL_CONTENT StatusCode = 206

	// Multi-Status (RFC 4918, section 11.1). The response to a Web Distributed
	// Authoring and Versioning (WebDAV) operation carries several status codes.
	// Its body describes them in Extensible Markup Language (XML). RFC 4918 has
	// the details.
	HTTP_STATUS_WEBDAV_MULTI_STATUS StatusCode = 207
)

// Redirection codes, 3xx: RFC 9110, section 15.4.
const (
	// Multiple Choices (RFC 9110, section 15.4.1). The requested resource can
	// be found at one or more locations.
	HTTP_STATUS_AMBIGUOUS StatusCode = 300

	// Moved Permanently (RFC 9110, section 15.4.2). The requested resource has
	// a new, permanent Uniform Resource Identifier (URI). Future references to
	// it should use one of the returned URIs.
	HTTP_STATUS_MOVED StatusCode = 301

	// Found (RFC 9110, section 15.4.3). The requested resource is temporarily
	// at another URI.
	HTTP_STATUS_REDIRECT StatusCode = 302

	// See Other (RFC 9110, section 15.4.4). The response is at another URI and
	// should be fetched from there with the HTTP verb GET.
	HTTP_STATUS_REDIRECT_METHOD StatusCode = 303

	// Not Modified (RFC 9110, section 15.4.5). The requested resource has not
	// changed.
	HTTP_STATUS_NOT_MODIFIED StatusCode = 304

	// Use Proxy (RFC 9110, section 15.4.6). The requested resource must be
	// reached through the proxy that the Location field gives. RFC 9110
	// deprecates this code.
	HTTP_STATUS_USE_PROXY StatusCode = 305

	// Temporary Redirect (RFC 9110, section 15.4.8). The requested resource is
	// temporarily at another URI, and the redirected request keeps its HTTP
	// verb.
	HTTP_STATUS_REDIRECT_KEEP_VERB StatusCode = 307

	// Permanent Redirect (RFC 9110, section 15.4.9). The requested resource has
	// a new, permanent URI. Future references to it should use one of the
	// returned URIs. Unlike 301, this does not let a redirected POST become a
	// GET.
	HTTP_STATUS_PERMANENT_REDIRECT StatusCode = 308
)

// Client error codes, 4xx: RFC 9110, section 15.5.
const (
	// Bad Request (RFC 9110, section 15.5.1). The syntax of the request is
	// invalid, so the server could not process it.
	HTTP_STATUS_BAD_REQUEST StatusCode = 400

	// Unauthorized (RFC 9110, section 15.5.2). The user must authenticate to
	// access the requested resource.
	HTTP_STATUS_DENIED StatusCode = 401

	// Payment Required (RFC 9110, section 15.5.3). HTTP reserves this code but
	// does not define its use.
	HTTP_STATUS_PAYMENT_REQ StatusCode = 402

	// Forbidden (RFC 9110, section 15.5.4). The server understood the request
	// but refuses to carry it out.
	HTTP_STATUS_FORBIDDEN StatusCode = 403

	// Not Found (RFC 9110, section 15.5.5). The server found nothing that
	// matches the requested URI.
	HTTP_STATUS_NOT_FOUND StatusCode = 404

	// Method Not Allowed (RFC 9110, section 15.5.6). The request uses an HTTP
	// verb that is not allowed.
	HTTP_STATUS_BAD_METHOD StatusCode = 405

	// Not Acceptable (RFC 9110, section 15.5.7). The server found no response
	// that the client accepts.
	HTTP_STATUS_NONE_ACCEPTABLE StatusCode = 406

	// Proxy Authentication Required (RFC 9110, section 15.5.8). The proxy
	// requires authentication.
	HTTP_STATUS_PROXY_AUTH_REQ StatusCode = 407

	// Request Timeout (RFC 9110, section 15.5.9). The server timed out before
	// the request arrived.
	HTTP_STATUS_REQUEST_TIMEOUT StatusCode = 408

	// Conflict (RFC 9110, section 15.5.10). The request conflicts with the
	// current state of the resource, so it could not be completed. The user
	// should add information and send the request again.
	HTTP_STATUS_CONFLICT StatusCode = 409

	// Gone (RFC 9110, section 15.5.11). The server no longer has the requested
	// resource and knows no new address for it.
	HTTP_STATUS_GONE StatusCode = 410

	// Length Required (RFC 9110, section 15.5.12). The server accepts the
	// request only with a defined content length.
	HTTP_STATUS_LENGTH_REQUIRED StatusCode = 411

	// Precondition Failed (RFC 9110, section 15.5.13). A precondition in one or
	// more request header fields was false when the server tested it.
	HTTP_STATUS_PRECOND_FAILED StatusCode = 412

	// Content Too Large (RFC 9110, section 15.5.14). The request entity is
	// larger than the server can handle, so the server did not process the
	// request.
	HTTP_STATUS_REQUEST_TOO_LARGE StatusCode = 413

	// URI Too Long (RFC 9110, section 15.5.15). The request URI is longer than
	// the server can interpret.
	HTTP_STATUS_URI_TOO_LONG StatusCode = 414

	// Unsupported Media Type (RFC 9110, section 15.5.16). The requested
	// resource does not support the format of the request entity for the
	// requested method.
	HTTP_STATUS_UNSUPPORTED_MEDIA StatusCode = 415

	// Retry With ([MS-WDV], section 2.2.6). The client should take the
	// appropriate action, then send the request again.
	HTTP_STATUS_RETRY_WITH StatusCode = 449
)

// Server error codes, 5xx: RFC 9110, section 15.6.
const (
	// Internal Server Error (RFC 9110, section 15.6.1). An unexpected condition
	// kept the server from carrying out the request.
	HTTP_STATUS_SERVER_ERROR StatusCode = 500

	// Not Implemented (RFC 9110, section 15.6.2). The request needs
	// functionality that the server does not support.
	HTTP_STATUS_NOT_SUPPORTED StatusCode = 501

	// Bad Gateway (RFC 9110, section 15.6.3). While acting as a gateway or
	// proxy, the server got an invalid response from the upstream server that
	// it contacted to carry out the request.
	HTTP_STATUS_BAD_GATEWAY StatusCode = 502

	// Service Unavailable (RFC 9110, section 15.6.4). The service is
	// temporarily unable to answer because it is overloaded.
	HTTP_STATUS_SERVICE_UNAVAIL StatusCode = 503

	// Gateway Timeout (RFC 9110, section 15.6.5). While acting as a gateway or
	// proxy, the server got no timely response from the upstream server.
	HTTP_STATUS_GATEWAY_TIMEOUT StatusCode = 504

	// HTTP Version Not Supported (RFC 9110, section 15.6.6). The request
	// message uses an HTTP protocol version that the server does not support.
	HTTP_STATUS_VERSION_NOT_SUP StatusCode = 505
)

// The header's markers for its lowest and its highest code.
const (
	// The lowest code that WinHTTP.h declares.
	HTTP_STATUS_FIRST StatusCode = HTTP_STATUS_CONTINUE

	// The highest code that WinHTTP.h declares. Servers may send higher ones.
	HTTP_STATUS_LAST StatusCode = HTTP_STATUS_VERSION_NOT_SUP
)

// A row is what the package knows about a code.
type row struct{ name, reasonPhrase, text string }

// table holds each code's row at the index that equals the code. Most indexes
// have no row, so it holds pointers: on a 64-bit machine, table and rows take
// 6 KB that way, and would take 24 KB otherwise.
var table = [...]*row{
	HTTP_STATUS_CONTINUE: {"HTTP_STATUS_CONTINUE", "Continue",
		"The client can continue with its request."},
	HTTP_STATUS_SWITCH_PROTOCOLS: {"HTTP_STATUS_SWITCH_PROTOCOLS", "Switching Protocols",
		"The server has switched to the protocol named in the Upgrade header."},
	HTTP_STATUS_OK: {"HTTP_STATUS_OK", "OK",
		"The request succeeded."},
	HTTP_STATUS_CREATED: {"HTTP_STATUS_CREATED", "Created",
		"The request succeeded and created a new resource."},
	HTTP_STATUS_ACCEPTED: {"HTTP_STATUS_ACCEPTED", "Accepted",
		"The server has accepted the request but has not finished processing it."},
	HTTP_STATUS_PARTIAL: {"HTTP_STATUS_PARTIAL", "Non-Authoritative Information",
		"The metadata in the entity header is not the definitive set from the origin server."},
	HTTP_STATUS_NO_CONTENT: {"HTTP_STATUS_NO_CONTENT", "No Content",
		"The server carried out the request and has no new information to return."},
	HTTP_STATUS_RESET_CONTENT: {"HTTP_STATUS_RESET_CONTENT", "Reset Content",
		"The request is complete. The client should reset the document view from which it was sent, so that the user can easily enter new input."},
	HTTP_STATUS_PARTIAL_CONTENT: {"HTTP_STATUS_PARTIAL_CONTENT", "Partial Content",
		"The server has answered a GET request for part of the resource."},
	HTTP_STATUS_WEBDAV_MULTI_STATUS: {"HTTP_STATUS_WEBDAV_MULTI_STATUS", "Multi-Status",
		"The response to a Web Distributed Authoring and Versioning (WebDAV) operation carries several status codes. Its body describes them in Extensible Markup Language (XML). RFC 4918 has the details."},
	HTTP_STATUS_AMBIGUOUS: {"HTTP_STATUS_AMBIGUOUS", "Multiple Choices",
		"The requested resource can be found at one or more locations."},
	HTTP_STATUS_MOVED: {"HTTP_STATUS_MOVED", "Moved Permanently",
		"The requested resource has a new, permanent Uniform Resource Identifier (URI). Future references to it should use one of the returned URIs."},
	HTTP_STATUS_REDIRECT: {"HTTP_STATUS_REDIRECT", "Found",
		"The requested resource is temporarily at another URI."},
	HTTP_STATUS_REDIRECT_METHOD: {"HTTP_STATUS_REDIRECT_METHOD", "See Other",
		"The response is at another URI and should be fetched from there with the HTTP verb GET."},
	HTTP_STATUS_NOT_MODIFIED: {"HTTP_STATUS_NOT_MODIFIED", "Not Modified",
		"The requested resource has not changed."},
	HTTP_STATUS_USE_PROXY: {"HTTP_STATUS_USE_PROXY", "Use Proxy",
		"The requested resource must be reached through the proxy that the Location field gives. RFC 9110 deprecates this code."},
	HTTP_STATUS_REDIRECT_KEEP_VERB: {"HTTP_STATUS_REDIRECT_KEEP_VERB", "Temporary Redirect",
		"The requested resource is temporarily at another URI, and the redirected request keeps its HTTP verb."},
	HTTP_STATUS_PERMANENT_REDIRECT: {"HTTP_STATUS_PERMANENT_REDIRECT", "Permanent Redirect",
		"The requested resource has a new, permanent URI. Future references to it should use one of the returned URIs. Unlike 301, this does not let a redirected POST become a GET."},
	HTTP_STATUS_BAD_REQUEST: {"HTTP_STATUS_BAD_REQUEST", "Bad Request",
		"The syntax of the request is invalid, so the server could not process it."},
	HTTP_STATUS_DENIED: {"HTTP_STATUS_DENIED", "Unauthorized",
		"The user must authenticate to access the requested resource."},
	HTTP_STATUS_PAYMENT_REQ: {"HTTP_STATUS_PAYMENT_REQ", "Payment Required",
		"HTTP reserves this code but does not define its use."},
	HTTP_STATUS_FORBIDDEN: {"HTTP_STATUS_FORBIDDEN", "Forbidden",
		"The server understood the request but refuses to carry it out."},
	HTTP_STATUS_NOT_FOUND: {"HTTP_STATUS_NOT_FOUND", "Not Found",
		"The server found nothing that matches the requested URI."},
	HTTP_STATUS_BAD_METHOD: {"HTTP_STATUS_BAD_METHOD", "Method Not Allowed",
		"The request uses an HTTP verb that is not allowed."},
	HTTP_STATUS_NONE_ACCEPTABLE: {"HTTP_STATUS_NONE_ACCEPTABLE", "Not Acceptable",
		"The server found no response that the client accepts."},
	HTTP_STATUS_PROXY_AUTH_REQ: {"HTTP_STATUS_PROXY_AUTH_REQ", "Proxy Authentication Required",
		"The proxy requires authentication."},
	HTTP_STATUS_REQUEST_TIMEOUT: {"HTTP_STATUS_REQUEST_TIMEOUT", "Request Timeout",
		"The server timed out before the request arrived."},
	HTTP_STATUS_CONFLICT: {"HTTP_STATUS_CONFLICT", "Conflict",
		"The request conflicts with the current state of the resource, so it could not be completed. The user should add information and send the request again."},
	HTTP_STATUS_GONE: {"HTTP_STATUS_GONE", "Gone",
		"The server no longer has the requested resource and knows no new address for it."},
	HTTP_STATUS_LENGTH_REQUIRED: {"HTTP_STATUS_LENGTH_REQUIRED", "Length Required",
		"The server accepts the request only with a defined content length."},
	HTTP_STATUS_PRECOND_FAILED: {"HTTP_STATUS_PRECOND_FAILED", "Precondition Failed",
		"A precondition in one or more request header fields was false when the server tested it."},
	HTTP_STATUS_REQUEST_TOO_LARGE: {"HTTP_STATUS_REQUEST_TOO_LARGE", "Content Too Large",
		"The request entity is larger than the server can handle, so the server did not process the request."},
	HTTP_STATUS_URI_TOO_LONG: {"HTTP_STATUS_URI_TOO_LONG", "URI Too Long",
		"The request URI is longer than the server can interpret."},
	HTTP_STATUS_UNSUPPORTED_MEDIA: {"HTTP_STATUS_UNSUPPORTED_MEDIA", "Unsupported Media Type",
		"The requested resource does not support the format of the request entity for the requested method."},
	HTTP_STATUS_RETRY_WITH: {"HTTP_STATUS_RETRY_WITH", "Retry With",
		"The client should take the appropriate action, then send the request again."},
	HTTP_STATUS_SERVER_ERROR: {"HTTP_STATUS_SERVER_ERROR", "Internal Server Error",
		"An unexpected condition kept the server from carrying out the request."},
	HTTP_STATUS_NOT_SUPPORTED: {"HTTP_STATUS_NOT_SUPPORTED", "Not Implemented",
		"The request needs functionality that the server does not support."},
	HTTP_STATUS_BAD_GATEWAY: {"HTTP_STATUS_BAD_GATEWAY", "Bad Gateway",
		"While acting as a gateway or proxy, the server got an invalid response from the upstream server that it contacted to carry out the request."},
	HTTP_STATUS_SERVICE_UNAVAIL: {"HTTP_STATUS_SERVICE_UNAVAIL", "Service Unavailable",
		"The service is temporarily unable to answer because it is overloaded."},
	HTTP_STATUS_GATEWAY_TIMEOUT: {"HTTP_STATUS_GATEWAY_TIMEOUT", "Gateway Timeout",
		"While acting as a gateway or proxy, the server got no timely response from the upstream server."},
	HTTP_STATUS_VERSION_NOT_SUP: {"HTTP_STATUS_VERSION_NOT_SUP", "HTTP Version Not Supported",
		"The request message uses an HTTP protocol version that the server does not support."},
}

// unknown is the row of every code that has none in table.
var unknown row

// lookup returns c's row.
func (c StatusCode) lookup() *row {
	if c < StatusCode(len(table)) && table[c] != nil {
		return table[c]
	}
	return &unknown
}

// Name returns c's name in WinHTTP.h, such as "HTTP_STATUS_NOT_FOUND", or "" if
// c is unknown.
func (c StatusCode) Name() string { return c.lookup().name }

// Text returns what c means, in English sentences that follow Microsoft's
// documentation and RFC 9110, or "" if c is unknown. The short phrase, such as
// "Not Found", is what [StatusCode.ReasonPhrase] returns.
func (c StatusCode) Text() string { return c.lookup().text }

// ReasonPhrase returns the reason phrase that IANA registers for c, such as
// "Not Found", or "" if c is unknown. The phrase of 449 is Microsoft's, and for
// 413 and 414 net/http has other ones. A server may send another phrase.
func (c StatusCode) ReasonPhrase() string { return c.lookup().reasonPhrase }

// String returns c's name, or its number in the form "StatusCode(418)" if c is
// unknown.
func (c StatusCode) String() string {
	if name := c.Name(); name != "" {
		return name
	}
	return "StatusCode(" + strconv.FormatUint(uint64(c), 10) + ")"
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

// byName holds each code under its name. The first call of ParseStatusCode fills
// it, so that nothing runs at program start.
var byName struct {
	once  sync.Once
	codes map[string]StatusCode
}

// ParseStatusCode returns the code whose [StatusCode.Name] is name. For any
// other string, including a number, a lower-case name, HTTP_STATUS_FIRST,
// HTTP_STATUS_LAST and "StatusCode(418)", it returns 0 and an error that quotes
// the string. To read numbers too, try [strconv.ParseUint] with 32 bits first, as
// the example does.
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
			if table[c] != nil && !yield(c) {
				return
			}
		}
	}
}
