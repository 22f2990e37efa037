package fetch

import "net/netip"

// special are the ranges that no public page is at (RFC 6890 and the IANA
// special-purpose registries), beside those that net/netip knows and those of
// IPv6 outside of public6.
var special = prefixes(
	"0.0.0.0/8",       // this network
	"100.64.0.0/10",   // shared by a provider's customers (RFC 6598)
	"192.0.0.0/24",    // IETF protocols
	"192.0.2.0/24",    // documentation
	"192.88.99.0/24",  // 6to4 relays
	"198.18.0.0/15",   // benchmarks
	"198.51.100.0/24", // documentation
	"203.0.113.0/24",  // documentation
	"240.0.0.0/4",     // reserved, and broadcast
	"2001::/23",       // IETF protocols, Teredo among them
	"2001:db8::/32",   // documentation
	"2002::/16",       // 6to4: any IPv4 address
	"3fff::/20",       // documentation
)

// public6 is all of IPv6 that is given to the public. Outside of it are the
// addresses that stand for an IPv4 one, such as 64:ff9b::/96 (RFC 6052): what
// they lead to is up to a translator, so they are refused whatever that is.
var public6 = netip.MustParsePrefix("2000::/3")

func prefixes(list ...string) (out []netip.Prefix) {
	for _, s := range list {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}

// public refuses host:port, an IP address, unless anyone may connect to it.
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
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || ip.Is6() && !public6.Contains(ip) {
		return false
	}
	for _, p := range special {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}
