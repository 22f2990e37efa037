package build

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mujaz/mujaz/internal/archive"
	"golang.org/x/text/language"
)

// TestFeedsAreValid holds every feed of a site to what RSS 2.0, with the
// profile of the RSS Advisory Board, and JSON Feed 1.1 ask of one.
func TestFeedsAreValid(t *testing.T) {
	feeds := 0
	for path, data := range makeSite(t, madeArchive(archive.New(40, 1)), Options{Clock: archive.End}, nil).files {
		check := map[bool]func([]byte, string) []string{true: rssFaults, false: jsonFeedFaults}[strings.HasSuffix(path, ".xml")]
		if name := path[strings.LastIndexByte(path, '/')+1:]; name != "feed.xml" && name != "feed.json" {
			continue
		}
		feeds++
		for _, fault := range check([]byte(data), "https://example.org/"+path) {
			t.Errorf("%s: %s", path, fault)
		}
	}
	if feeds < 100 {
		t.Errorf("there are only %d feeds", feeds)
	}
}

// faults collects what is wrong with a feed.
type faults []string

func (f *faults) unless(ok bool, fault string) {
	if !ok {
		*f = append(*f, fault)
	}
}

func absolute(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "https" && u.Host != ""
}

func unique(ids []string) bool {
	slices.Sort(ids)
	return len(slices.Compact(slices.Clone(ids))) == len(ids) && !slices.Contains(ids, "")
}

func rssFaults(data []byte, self string) (out []string) {
	var doc struct {
		XMLName  xml.Name `xml:"rss"`
		Version  string   `xml:"version,attr"`
		Channels []struct {
			Title string `xml:"title"`
			Links []struct {
				Text string `xml:",chardata"`
				Href string `xml:"href,attr"` // of atom:link
				Rel  string `xml:"rel,attr"`
			} `xml:"link"`
			Description string `xml:"description"`
			Language    string `xml:"language"`
			Built       string `xml:"lastBuildDate"`
			Items       []struct {
				Title       string `xml:"title"`
				Link        string `xml:"link"`
				GUID        string `xml:"guid"`
				Date        string `xml:"pubDate"`
				Description string `xml:"description"`
			} `xml:"item"`
		} `xml:"channel"`
	}
	if err := xml.Unmarshal(data, &doc); err != nil {
		return []string{err.Error()}
	}
	f := (*faults)(&out)
	f.unless(doc.Version == "2.0" && len(doc.Channels) == 1, "it is not version 2.0 with one channel")
	c := doc.Channels[0]
	_, err := language.Parse(c.Language)
	f.unless(c.Title != "" && c.Description != "" && err == nil, "the channel lacks title, description or language")
	f.unless(len(c.Links) == 2 && absolute(c.Links[0].Text), "the channel has no absolute link")
	f.unless(c.Links[len(c.Links)-1].Href == self && c.Links[len(c.Links)-1].Rel == "self", "atom:link is not its own address")
	var ids []string
	for _, i := range c.Items {
		ids = append(ids, i.GUID)
		f.unless(i.Title != "" && i.Description != "" && absolute(i.Link), "an item lacks title, description or link")
		_, err := time.Parse(time.RFC1123Z, i.Date)
		f.unless(err == nil, "an item's date is none of RFC 822: "+i.Date)
		f.unless(!strings.ContainsAny(i.Title, "<>"), "markup in a title: "+i.Title)
	}
	f.unless(unique(ids), "two items share a guid, or one has none")
	if len(c.Items) > 0 {
		_, err := time.Parse(time.RFC1123Z, c.Built)
		f.unless(err == nil, "lastBuildDate is no date of RFC 822: "+c.Built)
	}
	return out
}

func jsonFeedFaults(data []byte, self string) (out []string) {
	var doc struct {
		Version  string `json:"version"`
		Title    string `json:"title"`
		Home     string `json:"home_page_url"`
		Feed     string `json:"feed_url"`
		About    string `json:"description"`
		Language string `json:"language"`
		Items    []struct {
			ID        string                  `json:"id"`
			URL       string                  `json:"url"`
			External  string                  `json:"external_url"`
			Title     string                  `json:"title"`
			HTML      string                  `json:"content_html"`
			Text      string                  `json:"content_text"`
			Summary   string                  `json:"summary"`
			Image     string                  `json:"image"`
			Published time.Time               `json:"date_published"`
			Modified  time.Time               `json:"date_modified"`
			Authors   []struct{ Name string } `json:"authors"`
			Tags      []string                `json:"tags"`
			Language  string                  `json:"language"`
		} `json:"items"`
	}
	in := json.NewDecoder(strings.NewReader(string(data)))
	in.DisallowUnknownFields()
	if err := in.Decode(&doc); err != nil {
		return []string{err.Error()}
	}
	f := (*faults)(&out)
	f.unless(doc.Version == "https://jsonfeed.org/version/1.1", "the version is "+doc.Version)
	_, err := language.Parse(doc.Language)
	f.unless(doc.Title != "" && err == nil && absolute(doc.Home) && doc.Feed == self, "title, language, home or its own address is missing")
	f.unless(doc.Items != nil, "items are required, also if there are none")
	var ids []string
	for _, i := range doc.Items {
		ids = append(ids, i.ID)
		f.unless(absolute(i.URL) && i.HTML+i.Text != "" && !i.Published.IsZero(), "an item lacks address, content or date")
	}
	f.unless(unique(ids), "two items share an id, or one has none")
	return out
}
