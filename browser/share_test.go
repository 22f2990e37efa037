//go:build browser

package browser

import (
	"strings"
	"testing"
)

// TestSharing: the address of an article can be copied and mailed; where the
// browser has no sheet to share with, the button for that does not show.
func TestSharing(t *testing.T) {
	base := published(t, site(t))
	ctx := browse(t)
	open(t, ctx, base+"en/2024/11/20/russia-iraq-99b6f2/")
	until(t, ctx, "the button", `document.querySelector("[data-copy]") && !document.querySelector("[data-copy]").hidden`)
	if shown := ask[bool](t, ctx, `!document.querySelector("[data-share]").hidden === !!navigator.share`); !shown {
		t.Error("the button for sharing shows where nothing can be shared")
	}
	ask[bool](t, ctx, `navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }, true`)
	click(t, ctx, "[data-copy]")
	until(t, ctx, "it says so", `document.querySelector("[data-copy]").textContent === "Link copied"`)
	if copied := ask[string](t, ctx, "copied"); copied != base+"en/2024/11/20/russia-iraq-99b6f2/" {
		t.Errorf("copied %q", copied)
	}
	mail := ask[string](t, ctx, `document.querySelector(".share a").href`)
	if !strings.HasPrefix(mail, "mailto:?subject=Russia%20") || !strings.Contains(mail, "&body=http%3a%2f%2f") {
		t.Errorf("the link for mail is %s", mail)
	}
}
