package fetch

import (
	"net/netip"
)

// special are the ranges that no public page is at (RFC 6890 and the IANA
// special-purpose registries), beside those that net/netip knows.
var special = func() (out []netip.Prefix) {
	for _, s := range []string{
		"0.0.0.0/8",       // this network
		"100.64.0.0/10",   // shared by a provider's customers (RFC 6598)
		"192.0.0.0/24",    // IETF protocols
		"192.0.2.0/24",    // documentation
		"192.88.99.0/24",  // 6to4 relays
		"198.18.0.0/15",   // benchmarks
		"198.51.100.0/24", // documentation
		"203.0.113.0/24",  // documentation
		"240.0.0.0/4",     // reserved, and broadcast
		"64:ff9b::/96",    // translated IPv4 (RFC 6052)
		"64:ff9b:1::/48",  // the same, private
		"100::/64",        // discarded
		"2001::/23",       // IETF protocols, Teredo among them
		"2001:db8::/32",   // documentation
		"2002::/16",       // 6to4: any IPv4 address
		"3fff::/20",       // documentation
		"5f00::/16",       // segment routing
		"::/96",           // IPv4-compatible
	} {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}()

// public reports whether a connection may be made to host:port, an IP address.
func public(hostport string) error {
	at, err := netip.ParseAddrPort(hostport)
	if err != nil {
		return &RefusedError{Address: hostport, Why: "is no address of a host"}
	}
	if ip := at.Addr().Unmap().WithZone(""); !isPublic(ip) {
		return &RefusedError{Address: hostport, Why: "leads to a private address (" + ip.String() + ")", Private: true}
	}
	return nil
}

func isPublic(ip netip.Addr) bool {
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() {
		return false
	}
	for _, p := range special {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}
