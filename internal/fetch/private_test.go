package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"
)

func TestPublic(t *testing.T) {
	for _, tt := range []struct {
		want bool
		ips  string
	}{
		{false, "0.0.0.0 0.1.2.3 127.0.0.1 127.255.255.254"},
		{false, "10.0.0.0 10.255.255.255 172.16.0.0 172.31.255.255 192.168.0.0 192.168.255.255"},
		{false, "169.254.169.254 169.254.0.1 100.64.0.0 100.127.255.255"},
		{false, "192.0.0.1 192.0.2.1 192.88.99.1 198.18.0.0 198.19.255.255 198.51.100.1 203.0.113.255"},
		{false, "224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255"},
		{false, ":: ::1 fe80::1 fe80::1%eth0 fec0::1 fc00::1 fd12:3456::1 ff02::1 ff0e::1"},
		{false, "::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::127.0.0.1 ::8.8.8.8 ::ffff:0:10.0.0.1"},
		{false, "64:ff9b::10.0.0.1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 5f00::1 4000::1"},
		{false, "2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1:: 2002:808:808:: 3fff::1"},
		{true, "1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 172.15.0.1 172.32.0.1 169.253.0.1 192.167.0.1 198.17.0.1 198.20.0.1 223.255.255.255"},
		{true, "2606:4700::1111 2001:200::1 2001:4860:4860::8888 2a00:1450::1 2003::1 ::ffff:8.8.8.8"},
	} {
		for _, ip := range strings.Fields(tt.ips) {
			err := public(netip.AddrPortFrom(netip.MustParseAddr(ip), 80).String())
			if (err == nil) != tt.want {
				t.Errorf("%s: %v", ip, err)
			}
			var refused *RefusedError
			if err != nil && (!errors.As(err, &refused) || !refused.Private) {
				t.Errorf("%s is not refused as a private one: %v", ip, err)
			}
		}
	}
	for _, hostport := range []string{"localhost:80", "8.8.8.8", "", "[::1]"} {
		if public(hostport) == nil {
			t.Errorf("%q is taken for an address", hostport)
		}
	}
}

// TestPrivate asks for this machine by some of its names.
func TestPrivate(t *testing.T) {
	asked := false
	base := serve(t, func(http.ResponseWriter, *http.Request) { asked = true })
	port := base[strings.LastIndexByte(base, ':'):]
	for address, ip := range map[string]string{
		base:                               "127.0.0.1",
		"http://127.0.0.1" + port + "/":    "127.0.0.1",
		"http://[::ffff:7f00:1]" + port:    "127.0.0.1",
		"http://169.254.169.254/latest/":   "169.254.169.254",
		"http://[fd00:ec2::254]/latest/":   "fd00:ec2::254",
		"http://10.0.0.1/":                 "10.0.0.1",
		"http://0.0.0.0" + port:            "0.0.0.0",
		"https://[64:ff9b::10.0.0.1]/feed": "64:ff9b::a00:1",
	} {
		_, err := Get(context.Background(), address, Options{})
		var refused *RefusedError
		if want := address + " leads to a private address (" + ip + ")"; !errors.As(err, &refused) || !refused.Private || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if asked {
		t.Error("a refused server was asked")
	}
	if newTransport(&net.Dialer{}, public).Proxy != nil {
		t.Error("a proxy would be asked in its place")
	}
}

// TestPrivateNames asks for names that a resolver places in a private network,
// the second of them only once it has been admitted.
func TestPrivateNames(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close") // so the name is resolved anew
		http.Redirect(w, r, "/again", http.StatusFound)
	})
	server := strings.TrimPrefix(base, "http://")
	_, port, _ := net.SplitHostPort(server)
	for _, tt := range []struct {
		name    string
		answers []string
		ip      string
	}{
		{"private.example", []string{"10.0.0.1"}, "10.0.0.1"},
		{"rebinding.example", []string{"127.0.0.1", "127.0.0.2"}, "127.0.0.2"},
	} {
		asked := 0
		dialer := &net.Dialer{Resolver: resolver(t, func(name string) netip.Addr {
			answer := tt.answers[min(asked, len(tt.answers)-1)]
			asked++
			return netip.MustParseAddr(answer)
		})}
		transport := newTransport(dialer, except(server))
		address := "http://" + tt.name + ":" + port + "/"
		_, err := get(context.Background(), address, Options{}.withDefaults(), transport)
		var refused *RefusedError
		if want := address + " leads to a private address (" + tt.ip + ")"; !errors.As(err, &refused) || !refused.Private || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
		if asked != len(tt.answers) {
			t.Errorf("%s was resolved %d times", tt.name, asked)
		}
	}
}

// except is the check of public addresses, with one that passes although it is
// of this machine.
func except(server string) func(string) error {
	return func(hostport string) error {
		if hostport == server {
			return nil
		}
		return public(hostport)
	}
}
