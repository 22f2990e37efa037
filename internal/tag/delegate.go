package tag

import (
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
)

// Ministers of the Maghreb are delegated to another, and charged with something: «الوزير المنتدب لدى
// رئيس الحكومة المكلف بالعلاقات مع البرلمان». All of it is the title.

// delegateEnd is where a title ends that ends before a word and may go on so.
func (f *field) delegateEnd(at int) int {
	if at < 2 || at+1 >= len(f.words) || !delegated.Has(f.words[at-1].fold) || f.words[at].fold != "لدي" || f.words[at-1].gap != " " {
		return at
	}
	i, ok := f.mentionAt(at + 1)
	if !ok || !f.mentions[i].has(gazetteer.RoleTitle) && !f.mentions[i].has(gazetteer.RoleStem) {
		return at
	}
	end := f.ministryRest(f.mentions[i].to)
	if !f.followedBy(end, charged) {
		return end
	}
	for end++; end < len(f.words) && f.words[end-1].gap == " "; end++ {
		w := f.words[end].fold
		if !f.article(end) && !attachedArticle(w) && !strings.HasPrefix(w, "ب") && !(w == "مع" && end+1 < len(f.words) && f.article(end+1)) || f.given(end) {
			break
		}
	}
	return end
}

// delegated are the last words of such a title before «لدى», and charged what stands before what
// they are charged with, folded.
var (
	delegated = set("المنتدب", "المنتدبه", "الدوله")
	charged   = set("المكلف", "المكلفه")
)
