// Package winhttp declares the HTTP status codes of Microsoft's WinHTTP.h under
// the header's own names and gives each code's name, meaning and reason phrase.
//
// It is for Go code that is ported from C++ and WinHTTP, calls winhttp.dll, or
// reads logs that mention HTTP_STATUS_DENIED. The package itself works on every
// platform that Go supports. The names match the header letter for letter,
// because that is what people search for, although linters prefer another style.
//
// Any status code can be compared and looked up, declared in WinHTTP.h or not:
//
//	// check returns nil for the codes 200 and 204, and an error for all others.
//	func check(code winhttp.StatusCode) error {
//		switch code {
//		case winhttp.HTTP_STATUS_OK, winhttp.HTTP_STATUS_NO_CONTENT:
//			return nil
//		case winhttp.HTTP_STATUS_DENIED:
//			return errors.New("log in, then try again")
//		case 429: // Too Many Requests, not in WinHTTP.h
//			return errors.New("wait, then try again")
//		default: // 410 (HTTP_STATUS_GONE) or 418 (StatusCode(418)), for example
//			return fmt.Errorf("unexpected status code %d (%v)", code, code)
//		}
//	}
//
// With net/http, call check(winhttp.StatusCode(resp.StatusCode)).
//
// On Windows, WinHttpQueryHeaders can write directly to a [*StatusCode]. In a
// file that is built only there, such as query_windows.go:
//
//	// NewLazySystemDLL, from golang.org/x/sys/windows, loads a DLL from the
//	// system directory, not one that was planted beside the program.
//	var queryHeaders = windows.NewLazySystemDLL("winhttp.dll").NewProc("WinHttpQueryHeaders")
//
//	// queryStatusCode returns the status code of the response to request, an
//	// HINTERNET for which WinHttpReceiveResponse has completed.
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
// # Questions
//
//   - Codes that WinHTTP.h lacks, such as 422, 429, 431, 451 and 511, have no
//     constant here. Write the number: http.StatusTooManyRequests also works, but
//     importing net/http for it adds about 2 MB to a program.
//   - A program that imports net/http anyway gets a phrase for those codes too:
//     cmp.Or(code.ReasonPhrase(), http.StatusText(int(code))).
//   - If your package declares a variable named winhttp, such as one for the DLL,
//     import this package under another name, such as status.
//   - Declare a ported DWORD that holds a status code as a [StatusCode]. A uint32
//     variable cannot be compared with one.
//   - To read "404" or a name, as in logs, in flags and from WinHttpQueryHeaders
//     without WINHTTP_QUERY_FLAG_NUMBER, see [ParseStatusCode].
//   - Print a code with "%d (%v)", because a name alone is easy to misread. %x
//     prints the hex of the name, so convert the code to uint32 first. A class is
//     code/100, printed with "%dxx". slog.TextHandler writes what
//     [StatusCode.String] returns, and slog.JSONHandler writes the number.
//   - HRESULTs of FACILITY_HTTP hold a status code: BG_E_HTTP_ERROR_404 of BITS and
//     HTTP_E_STATUS_NOT_FOUND are 0x80190194. If hr>>16 is 0x8019 for a uint32 hr,
//     the code is winhttp.StatusCode(hr & 0xFFFF), and 0x80190000|uint32(code) is
//     the way back. HTTP_E_STATUS_UNEXPECTED and its variants hold 1 to 5 instead.
//     Windows Update's WU_E_PT_HTTP_STATUS_NOT_FOUND is of another kind.
//   - WinINet's wininet.h has the same names and values, but it also declares
//     HTTP_STATUS_MISDIRECTED_REQUEST, 421, and lacks
//     HTTP_STATUS_WEBDAV_MULTI_STATUS (Windows SDK 10.0.26100, MinGW-w64 10).
//
// # Names that are easy to misread
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
// Names and values are those of WinHTTP.h. They were compared with Windows SDKs
// from 10.0.10240 to 10.0.26100, MinGW-w64 10 and Wine 8. Older headers may lack
// 308. Meanings follow [Microsoft's page], and RFC 9110 where that page says too
// little (307, 308) or is at odds with it (305, 402, 403, 504). Reason phrases
// are those of [IANA's registry], except that of 449, which is from the title of
// section 2.2.6 of [MS-WDV]. The comment above each code names its specification.
//
// [Microsoft's page]: https://learn.microsoft.com/en-us/windows/win32/winhttp/http-status-codes
// [IANA's registry]: https://www.iana.org/assignments/http-status-codes
// [MS-WDV]: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-wdv
package winhttp
