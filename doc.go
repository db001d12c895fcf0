// Package winhttp declares the HTTP status codes of Microsoft's WinHTTP.h under
// the header's own names and gives each code's name, meaning and reason phrase.
//
// It is for Go code that is ported from C++ and WinHTTP, calls winhttp.dll, or
// reads logs that mention HTTP_STATUS_DENIED. The package itself works on every
// platform that Go supports. The names match the header letter for letter,
// because that is what people search for, although linters prefer another style.
//
// Any status code can be looked up, including one from net/http:
//
//	// check returns nil for the codes 200 and 204, and an error for all others.
//	func check(resp *http.Response) error {
//		switch code := winhttp.StatusCode(resp.StatusCode); code {
//		case winhttp.HTTP_STATUS_OK, winhttp.HTTP_STATUS_NO_CONTENT:
//			return nil
//		case winhttp.HTTP_STATUS_DENIED:
//			return errors.New("log in, then try again")
//		case http.StatusTooManyRequests: // not in WinHTTP.h
//			return errors.New("wait, then try again")
//		default: // %v prints HTTP_STATUS_GONE or StatusCode(418), for example
//			return fmt.Errorf("unexpected status code: %v", code)
//		}
//	}
//
// On Windows, WinHttpQueryHeaders can write directly to a [*StatusCode]. In a
// file that is built only there, such as query_windows.go:
//
//	var queryHeaders = windows.NewLazySystemDLL("winhttp.dll").NewProc("WinHttpQueryHeaders")
//
//	// queryStatusCode returns the status code of the response to request, an
//	// HINTERNET for which WinHttpReceiveResponse has succeeded.
//	func queryStatusCode(request uintptr) (winhttp.StatusCode, error) {
//		const (
//			WINHTTP_QUERY_STATUS_CODE = 19
//			WINHTTP_QUERY_FLAG_NUMBER = 0x20000000
//		)
//		var code winhttp.StatusCode
//		size := uint32(unsafe.Sizeof(code)) // in bytes
//		ok, _, err := queryHeaders.Call(
//			request,
//			WINHTTP_QUERY_STATUS_CODE|WINHTTP_QUERY_FLAG_NUMBER,
//			0, // WINHTTP_HEADER_NAME_BY_INDEX
//			uintptr(unsafe.Pointer(&code)),
//			uintptr(unsafe.Pointer(&size)),
//			0, // WINHTTP_NO_HEADER_INDEX
//		)
//		if ok == 0 {
//			return 0, err
//		}
//		return code, nil
//	}
//
// NewLazySystemDLL, from golang.org/x/sys/windows, loads a DLL only from the
// system directory. syscall.NewLazyDLL needs no other module, but searches the
// program's own directory first, so someone can plant a DLL there.
//
// # Use with other packages
//
//   - Declare a ported DWORD as a [StatusCode]. A uint32 variable cannot be
//     compared with one.
//   - The constants of net/http are untyped, so they can be compared with a
//     [StatusCode], as in the first sample above.
//   - The verb %v and slog.TextHandler print what [StatusCode.String] returns.
//     [ParseStatusCode] reads that back for known codes only, so log the number
//     as well. JSON, including that of slog.JSONHandler, holds the number.
//   - A command-line flag can accept names and numbers: see the flag example of
//     [ParseStatusCode].
//
// # Pitfalls
//
// Some names are easy to misread:
//
//   - [HTTP_STATUS_PARTIAL] is 203, Non-Authoritative Information.
//     [HTTP_STATUS_PARTIAL_CONTENT] is 206, Partial Content.
//   - [HTTP_STATUS_AMBIGUOUS] is 300, Multiple Choices.
//   - [HTTP_STATUS_REDIRECT] is 302, Found.
//   - [HTTP_STATUS_REDIRECT_METHOD] is 303, See Other.
//   - [HTTP_STATUS_REDIRECT_KEEP_VERB] is 307, Temporary Redirect.
//   - [HTTP_STATUS_DENIED] is 401, Unauthorized.
//     [HTTP_STATUS_FORBIDDEN] is 403, Forbidden.
//   - [HTTP_STATUS_NONE_ACCEPTABLE] is 406, Not Acceptable.
//   - [HTTP_STATUS_RETRY_WITH] is 449, Retry With. It is Microsoft's own and not
//     registered with IANA.
//   - [HTTP_STATUS_LAST] is 505, but servers may send higher codes.
//
// # Sources
//
// Names and values are those of WinHTTP.h, which are the same in the Windows
// SDKs from 10.0.14393 to 10.0.26100, in MinGW-w64 and in Wine. The header of
// SDK 8.1 lacks only 308, which came later.
//
// Meanings follow [Microsoft's page] on the codes; it leaves out 308, whose
// meaning is RFC 9110's. Reason phrases are those of [IANA's registry], except
// that of 449, which is from the title of section 2.2.6 of [MS-WDV], Microsoft's
// WebDAV extensions. The grammar in that section has "Reply With" instead. The
// comment above each code names its specification.
//
// [Microsoft's page]: https://learn.microsoft.com/en-us/windows/win32/winhttp/http-status-codes
// [IANA's registry]: https://www.iana.org/assignments/http-status-codes
// [MS-WDV]: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-wdv
package winhttp
