// Package winhttp declares the HTTP status codes of Microsoft's WinHTTP.h under
// the header's own names and tells each code's name, meaning and reason phrase.
//
// It is for Go code that is ported from C++ and WinHTTP, calls winhttp.dll
// through syscall, or reads logs that speak of HTTP_STATUS_DENIED, on every
// platform that Go has. The names are the header's, letter for letter, though
// Go's linters prefer another style: they are what people search for.
//
// The status code of any response can be looked up, that of net/http too:
//
//	resp, err := http.Get("https://example.com/")
//	if err != nil {
//		return err
//	}
//	defer resp.Body.Close()
//	code := winhttp.StatusCode(resp.StatusCode)
//	if !code.IsSuccess() {
//		return fmt.Errorf("%d %v: %s", code, code, code.Text())
//	}
//
// On Windows, WinHttpQueryHeaders can write to a [*StatusCode]:
//
//	var queryHeaders = syscall.NewLazyDLL("winhttp.dll").NewProc("WinHttpQueryHeaders")
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
// Where golang.org/x/sys is at hand, its windows.NewLazySystemDLL is safer: it
// takes the DLL from the system directory alone.
//
// # Traps
//
//   - [HTTP_STATUS_PARTIAL] is 203; 206 is [HTTP_STATUS_PARTIAL_CONTENT].
//   - [HTTP_STATUS_AMBIGUOUS] is 300, Multiple Choices to everyone else.
//   - [HTTP_STATUS_REDIRECT] is 302, Found.
//   - [HTTP_STATUS_REDIRECT_METHOD] is 303, See Other.
//   - [HTTP_STATUS_REDIRECT_KEEP_VERB] is 307, Temporary Redirect.
//   - [HTTP_STATUS_DENIED] is 401, Unauthorized; 403 is [HTTP_STATUS_FORBIDDEN].
//   - [HTTP_STATUS_NONE_ACCEPTABLE] is 406, Not Acceptable.
//   - [HTTP_STATUS_RETRY_WITH], 449, is Microsoft's and not registered with IANA.
//   - [HTTP_STATUS_LAST] is 505 and no upper bound for what a server sends.
//
// # Sources
//
// Names and values are those of the header, WinHTTP.h. Meanings follow
// [Microsoft's page] on it; it leaves out 308, whose meaning is RFC 9110's.
// Reason phrases are those of [IANA's registry]; that of 449 is from [MS-WDV],
// Microsoft's WebDAV extensions. Behind each constant stands the specification
// that defines it.
//
// [Microsoft's page]: https://learn.microsoft.com/en-us/windows/win32/winhttp/http-status-codes
// [IANA's registry]: https://www.iana.org/assignments/http-status-codes
// [MS-WDV]: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-wdv
package winhttp
