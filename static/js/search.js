// The search page. It reads the index that package searchindex makes, by range
// requests, and searches as searchindex.Index.Search does; the comment of that
// package says how. What it does to words is held to that of package arabic by
// testdata/search.json there.
(() => {
"use strict"

// ---- Words, as in package arabic ----

const same = {}
for (const [to, from] of ["اأإآٱ", "يىیېےئ", "هةھہەۀۂۃ", "كکڪ", "وؤ"].map(s => [s[0], s])) for (const c of from) same[c] = to

const compose = text => text.replace(/[^\u0000-\u00bf]+/gu, s => s.normalize("NFKC"))

const fold = text => compose(compose(text).toLowerCase()
	.replace(/[^\u0000-\u007f\u0600-\u06ff]/gu, c => /\p{Cf}/u.test(c) ? "" : c < "\u0600" ? c.normalize("NFD") : c)
	.replace(/[\u0300-\u036f\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/gu, "")
	.replace(/[\u0622-\u06d5]/gu, c => same[c] || c)
	.replace(/[٠-٩۰-۹]/gu, c => c.codePointAt(0) & 15))

const arabicLetters = "\\u0600-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff"
const runs = new RegExp(`(?:(?=[${arabicLetters}])\\p{L})+|\\p{Nd}+|(?:(?![${arabicLetters}])\\p{L})+`, "gu")

const tokens = text => fold(text).match(runs) || []
const words = text => tokens(text).filter(w => w <= "9" || [...w].length > 1)

const without = (word, ending, stay) => word.endsWith(ending) && word.length - ending.length >= stay ? word.slice(0, -ending.length) : ""

const withoutArticle = word => {
	const a = ["وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال"].find(a => word.startsWith(a) && word.length - a.length > 2)
	return a ? word.slice(a.length) : word
}

const withoutEnding = word => {
	if (word < "\u007f") {
		const rest = /[^sui]s$/.test(word) && without(word, "s", 3)
		return rest ? rest.replace(/^(.{3,})ie$/, "$1y") : word
	}
	for (const e of "يين يون يات تها تهم ته ها هم ان ات ون ين يه يا ه ي".split(" ")) {
		const rest = without(word, e, 3)
		if (rest) return rest
	}
	return without(word, "ا", 4) || word
}

const oneMistake = (a, b) => {
	if (a.length > b.length) [a, b] = [b, a]
	if (b.length - a.length > 1 || a === b) return false
	let i = 0
	while (i < a.length && a[i] === b[i]) i++
	if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
	return a.slice(i + 1) === b.slice(i + 1) || a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

// ---- Blocks ----

const firstBytes = 3072
let spent = 0 // bytes that were read for the query

class Reader {
	constructor(data) { this.data = data; this.at = 0; this.last = [] }
	get more() { return this.at < this.data.length }
	number() {
		for (let n = 0, factor = 1;; factor *= 128) {
			const byte = this.data[this.at++]
			n += (byte & 127) * factor
			if (byte < 128) return n
			if (byte === undefined) throw new Error("broken")
		}
	}
	key() {
		const shared = this.number(), n = this.number()
		this.last = [...this.last.slice(0, shared), ...this.data.subarray(this.at, this.at += n)]
		return new TextDecoder().decode(new Uint8Array(this.last))
	}
}

const inflate = async data => new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer())

class Block {
	constructor(url) { this.url = url; this.kept = new Map() }

	// bytes reads a part. A server that knows no ranges gives the whole, which
	// is kept.
	async bytes(from, n) {
		if (!this.whole) {
			const answer = await fetch(this.url, {headers: {Range: `bytes=${from}-${from + n - 1}`}, cache: "no-store"})
			if (!answer.ok) throw new Error(answer.status)
			const data = new Uint8Array(await answer.arrayBuffer())
			spent += data.length
			if (answer.status === 206) return data
			this.whole = data
		}
		return this.whole.subarray(from, from + n)
	}

	async open() {
		const start = new Reader(await this.bytes(0, firstBytes))
		if (start.data[0] !== 1) throw new Error("format")
		this.stamp = start.data.slice(1, 3)
		start.at = 3
		const length = start.number()
		let at = start.at + length
		const head = at <= start.data.length ? start.data.subarray(start.at, at) : await this.bytes(start.at, length)
		const r = new Reader(await inflate(head))
		const span = () => { const s = [at, r.number()]; at += s[1]; return s }
		this.days = []
		for (let n = r.number(), day = 0; n > 0; n--) {
			const d = r.number()
			this.days.push(day = this.days.length ? day - d : d)
		}
		this.words = Array.from({length: r.number()}, span)
		this.first = []
		this.sections = Array.from({length: r.number()}, () => { this.first.push(r.key()); return span() })
		this.run = r.number()
		this.records = []
		while (r.more) this.records.push(span())
		return this
	}

	// part reads a part and keeps what is made of it.
	part([from, length], make) {
		if (!this.kept.has(from)) this.kept.set(from, this.bytes(from, length).then(async data => {
			if (data[0] !== this.stamp[0] || data[1] !== this.stamp[1] || data.length !== length) throw new Error("stale")
			return make(await inflate(data.subarray(2)))
		}))
		return this.kept.get(from)
	}

	section(i) {
		return this.part(this.sections[i], data => {
			const out = new Map(), r = new Reader(data)
			while (r.more) {
				const key = r.key(), n = r.number(), higher = n >> 1, body = r.number(), hits = []
				hits.name = n & 1
				for (let i = 0, story = -1; i < body; i++) hits.push([story += 1 + r.number(), 0])
				for (let i = 0, story = -1; i < higher; i++) {
					const n = r.number()
					hits.push([story += 1 + Math.floor(n / 3), 1 + n % 3])
				}
				out.set(key, hits)
			}
			return out
		})
	}

	// place is the section in which a key would be.
	place(key) {
		let low = 0, high = this.first.length
		while (low < high) {
			const middle = low + high >> 1
			if (this.first[middle] <= key) low = middle + 1
			else high = middle
		}
		return low - 1
	}

	async lookup(key) {
		const i = this.place(key)
		return i < 0 ? undefined : (await this.section(i)).get(key)
	}

	async beginning(prefix) {
		const first = Math.max(this.place(prefix), 0), wanted = []
		for (let i = first; i < this.sections.length && i < first + 2 && (i === first || this.first[i].startsWith(prefix)); i++) wanted.push(this.section(i))
		return (await Promise.all(wanted)).flatMap(s => [...s].filter(([key]) => key.startsWith(prefix)))
	}

	// near is keys that may be a word with one letter wrong, with how many
	// stories have each.
	async near(word) {
		const begin = (await this.beginning(word.slice(0, -2))).map(([key, hits]) => [key, hits.length])
		const end = await this.part(this.words[word.codePointAt(word.length - 1) % this.words.length], data => {
			const out = [], r = new Reader(data)
			while (r.more) out.push([r.key(), r.number()])
			return out
		})
		return [...begin, ...end]
	}

	async record(story) {
		const rows = await this.part(this.records[Math.floor(story / this.run)], data => JSON.parse(new TextDecoder().decode(data)))
		return rows[story % this.run]
	}
}

// ---- Search ----

const weights = [1, 3, 9, 27], enough = 10, manyWords = 1000

class Term {
	constructor(word) {
		this.word = word
		this.whole = withoutArticle(word)
		this.stem = withoutEnding(this.whole)
		this.bare = /^[وبلفك]..../u.test(word + " ") ? withoutArticle(word.slice(1)) : ""
		this.found = new Map() // block → story → what the word counts for there
		this.keys = new Set() // that the index has
	}
	add(block, hits, factor) {
		let stories = this.found.get(block)
		if (!stories) this.found.set(block, stories = new Map())
		for (const [story, level] of hits) stories.set(story, Math.max(stories.get(story) || 0, weights[level] * factor))
	}
	// take adds the stories of a key, and says whether it is a name's.
	async take(blocks, key) {
		let name = false
		await Promise.all(blocks.map(async b => {
			const hits = await b.lookup(key)
			if (!hits) return
			this.add(b, hits, 2)
			this.keys.add(key)
			name ||= hits.name
		}))
		return name
	}
	async both(blocks, whole) {
		const stem = withoutEnding(whole)
		return await this.take(blocks, whole) || stem !== whole && this.take(blocks, stem)
	}
	async look(blocks) {
		const name = await this.both(blocks, this.whole)
		if (!this.bare) return
		if (!this.found.size) await this.both(blocks, this.bare)
		else if (!name && this.word[0] === "و") await this.take(blocks.filter(b => !this.found.has(b)), withoutEnding(this.bare))
	}
	begin(blocks) {
		this.prefix = this.whole
		return Promise.all(blocks.map(async b => { for (const [, hits] of await b.beginning(this.whole)) this.add(b, hits, 1) }))
	}
	async mend(blocks) {
		let best = "", most = 0
		for (const word of new Set([this.whole, this.stem])) if ([...word].length > 2) {
			for (const near of await Promise.all(blocks.map(b => b.near(word)))) for (const [key, stories] of near) {
				if ((stories > most || stories === most && key < best) && oneMistake(word, key)) best = key, most = stories
			}
		}
		if (most) await this.take(blocks, best)
	}
	// marks says whether a word of a text is one that was looked for.
	marks(word) {
		const whole = withoutArticle(word), stem = withoutEnding(whole)
		return whole === this.whole || this.keys.has(whole) || this.keys.has(stem) || word === this.word ||
			this.prefix && whole.startsWith(this.prefix) || whole === this.bare
	}
}

const dayNumber = day => Math.floor(Date.parse(day) / 864e5)

async function search(blocks, query) {
	const terms = words(query.text).map(w => new Term(w))
	const from = query.from ? dayNumber(query.from) : 0, to = query.to ? dayNumber(query.to) : 1e9
	const facets = await Promise.all(query.facets.map(f => Promise.all(blocks.map(async b => new Set((await b.lookup("@" + f) || []).map(h => h[0]))))))
	const all = some => {
		const out = []
		blocks.forEach((block, i) => {
			const sum = new Map(), count = new Map()
			if (!terms.length) block.days.forEach((_, story) => sum.set(story, 0))
			for (const t of terms) for (const [story, score] of t.found.get(block) || []) {
				sum.set(story, (sum.get(story) || 0) + score + manyWords)
				count.set(story, (count.get(story) || 0) + 1)
			}
			for (const [story, score] of sum) {
				if ((some || !terms.length || count.get(story) === terms.length) && facets.every(f => f[i].has(story)) && block.days[story] >= from && block.days[story] <= to) out.push({block, story, score, i})
			}
		})
		return out.sort((a, b) => b.score - a.score || a.i - b.i || a.story - b.story)
	}
	await Promise.all(terms.map(t => t.look(blocks)))
	let hits = all(), mistaken = false
	const last = terms.at(-1)
	if (last && hits.length < enough && [...last.whole].length > 2) {
		await last.begin(blocks)
		hits = all()
	}
	if (last && !hits.length) {
		mistaken = true
		await Promise.all(terms.filter(t => !t.found.size).map(t => t.mend(blocks)))
		hits = all()
		if (!hits.length) hits = all(true)
	}
	return {hits, terms, mistaken}
}

const phrases = text => [...text.matchAll(/"([^"]*)"|«([^»]*)»|“([^”]*)”|„([^“]*)“/gu)].map(m => words(m.slice(1).find(s => s !== undefined))).filter(p => p.length > 1)

const hasPhrase = (text, phrase) => {
	const all = words(text)
	return all.some((_, i) => phrase.every((w, k) => all[i + k] === w))
}

// ---- The page ----

const $ = id => document.getElementById(id)
const form = $("search")
window.mujazSearch = {fold, tokens, withoutArticle, withoutEnding} // for tests
if (!form || !window.DecompressionStream) return

const say = form.dataset, lang = document.documentElement.lang
const digits = say.digits.replace(/\P{Nd}/gu, "").match(/./gu)
const number = n => String(n).replace(/\d/g, d => digits[(+d + 9) % 10])
const filters = ["country", "official", "source", "lang", "from", "to"]
const field = name => form.elements[name] // a site without officials has no choice of them
let blocks, shown, turn = 0, wait

const open = () => blocks ||= Promise.all(say.blocks.trim().split(/\s+/).filter(Boolean).map(url => new Block(url).open()))

const element = (name, attributes, ...children) => {
	const e = document.createElement(name)
	for (const [k, v] of Object.entries(attributes)) if (v) e.setAttribute(k, v)
	e.append(...children)
	return e
}

// marked is a text with the words that were looked for marked.
const marked = (text, terms) => {
	const out = []
	let at = 0
	for (const m of text.matchAll(/[\p{L}\p{M}\u0640]+|\p{Nd}+/gu)) {
		if (!words(m[0]).some(w => terms.some(t => t.marks(w)))) continue
		out.push(text.slice(at, m.index), element("mark", {}, m[0]))
		at = m.index + m[0].length
	}
	out.push(text.slice(at))
	return out
}

const name = (text, v, terms) => element("bdi", v[0] === lang ? {} : {lang: v[0], dir: [...field("lang").options].find(o => o.value === v[0])?.dir}, ...marked(text, terms))

const marks = (v, terms) => marked(v[2] + " " + v[3], terms).length

// pageOf reads the page of an article: its text, of which the index has no
// order of words, and its tags. Hosts send pages compressed, to a third or less.
const pages = new Map()
const pageOf = url => {
	if (!pages.has(url)) pages.set(url, fetch(url).then(a => a.text()).then(t => {
		spent += t.length / 3
		const page = new DOMParser().parseFromString(t, "text/html")
		const [text, tags] = [".standfirst, .text > *", ".story-tags a"].map(s => [...page.querySelectorAll(s)].map(e => e.textContent))
		return {text, tags}
	}))
	return pages.get(url)
}

// part is the part of a text that has words, and so many words at most.
const part = (text, test, length = 32) => {
	const all = text.split(/\s+/)
	let i = Math.max(all.findIndex((_, i) => test(all.slice(i, i + 12).join(" "))), 0)
	for (const end = i + 12; i < end && test(all.slice(i + 1, end).join(" "));) i++
	const from = Math.max(Math.min(i - Math.min(4, length >> 2), all.length - length), 0)
	return (from ? "… " : "") + all.slice(from, from + length).join(" ") + (all.length > from + length ? " …" : "")
}

// candidate reads what is shown of a hit. Of its versions it is the one with
// the most words that were looked for, and of equals that in the page's language.
async function candidate(hit, found) {
	const [dates, source, versions] = await hit.block.record(hit.story)
	const wanted = field("lang").value
	const order = versions.filter(v => !wanted || v[0] === wanted).map(v => [marks(v, found.terms), v[0] === lang, v]).sort((a, b) => b[0] - a[0] || b[1] - a[1])
	let version = order[0][2], snippet = version[3]
	for (const phrase of found.phrases) {
		const test = text => hasPhrase(text, phrase)
		const titled = versions.find(v => test(v[2]) || test(v[3]))
		if (titled) { version = titled; snippet = titled[3]; continue }
		let text
		for (const v of versions) if ((text ||= (await pageOf(say.root + v[1])).text.find(test))) { version = v; snippet = part(text, test); break }
		if (!text) return
	}
	return {version, versions: order.map(o => o[2]), snippet, source, date: dates[[...field("lang").options].findIndex(o => o.value === lang) - 1], day: new Date(hit.block.days[hit.story] * 864e5).toISOString().slice(0, 10)}
}

function card(c, terms) {
	const v = c.version
	const link = element("a", {href: say.root + v[1]}, name(v[2], v, terms))
	const summary = element("p", {class: "summary"}, name(c.snippet, v, terms))
	const meta = element("ul", {})
	if (v[0] !== lang) meta.append(element("li", {}, element("bdi", {lang: v[0]}, [...field("lang").options].find(o => o.value === v[0])?.text || v[0])))
	if (v[4]) meta.append(element("li", {}, element("span", {class: "mark"}, say.machine)))
	if (c.source) {
		const known = [...field("source")?.options || []].find(o => o.value === c.source)
		meta.append(element("li", {class: "source"}, element("span", {}, element("bdi", {lang: known?.lang}, ...marked(known?.text || c.source, terms)))))
	}
	meta.append(element("li", {}, element("time", {datetime: c.day}, c.date || c.day)))
	const out = element("article", {class: "card"}, element("h3", {}, link), summary, element("div", {class: "meta"}, meta))
	// The index has no bodies, and no names of tags: what of them has the words
	// is read from the article's page.
	if (c.snippet && !out.querySelector("mark")) {
		const test = text => words(text).some(w => terms.some(t => t.marks(w)))
		out.read = async () => {
			for (const v of c.versions) if (!out.querySelector("mark")) {
				const {text, tags} = await pageOf(say.root + v[1]), tag = tags.find(test)
				const found = text.find(test) || tag && tag + " · " + v[3]
				if (found) fit(summary, length => name(part(found, test, length), v, terms))
			}
		}
		for (const e of ["pointerenter", "focusin"]) out.addEventListener(e, () => out.read().catch(() => {}), {once: true})
		inView.observe(out)
	}
	return out
}

// fit puts a text into the room of another, so that nothing below it moves.
function fit(box, make) {
	const room = box.offsetHeight
	box.style.minBlockSize = room + "px"
	for (let length = 32; length > 0; length -= 4) {
		box.replaceChildren(make(length))
		if (box.offsetHeight <= room) return
	}
}

// Pages of results that a reader sees are read by themselves, one after the
// other, while the query has read little.
const little = 50_000
let reading = Promise.resolve()
const inView = new IntersectionObserver(list => {
	for (const {isIntersecting, target} of list) if (isIntersecting) {
		inView.unobserve(target)
		reading = reading.then(() => target.isConnected && spent < little && target.read()).catch(() => {})
	}
})

// next reads the next results of a query.
async function next(found) {
	const out = []
	while (out.length < 10 && found.at < found.hits.length) {
		const run = found.hits.slice(found.at, found.at + 10 - out.length)
		found.at += run.length
		for (const c of await Promise.all(run.map(h => candidate(h, found)))) if (c) out.push(c)
	}
	return out
}

const find = async q => ({...await search(await open(), q), phrases: phrases(q.text), at: 0})

const query = () => ({
	text: $("q").value,
	from: $("from").value, to: $("to").value,
	facets: ["country", "official", "source", "lang"].filter(f => field(f)?.value).map(f => f + ":" + field(f).value),
})

// address is the page's address with the query in it.
const address = () => {
	const p = new URLSearchParams()
	for (const f of ["q", ...filters]) if (field(f)?.value.trim()) p.set(f, field(f).value.trim())
	return location.pathname + (String(p) && "?" + p)
}

async function run(again) {
	const mine = ++turn, q = query()
	if (!words(q.text).length && !q.facets.length && !q.from && !q.to) {
		// One letter is the beginning of a word; signs, or letters one by one, find nothing.
		const some = [...q.text.trim()].length > 1
		$("found").hidden = !some
		$("more").hidden = true
		$("results").replaceChildren()
		$("status").textContent = some ? say.none : ""
		$("status").dataset.query = q.text.trim()
		return
	}
	try {
		await open()
		spent = 0
		const found = await find(q), cards = (await next(found)).map(c => card(c, found.terms))
		if (mine !== turn) return
		shown = found
		$("results").replaceChildren(...cards)
		// How many have a phrase is known when all have been looked at.
		const exact = !shown.phrases.length || shown.at >= shown.hits.length
		const count = shown.phrases.length ? cards.length : shown.hits.length
		$("status").textContent = !cards.length ? say.none : `${shown.mistaken ? say.mistaken : say.found} ${number(count)}${exact ? "" : "+"}`
		$("more").hidden = shown.at >= shown.hits.length
		$("status").dataset.query = q.text.trim()
	} catch (error) {
		if (mine !== turn) return
		// A block that was published anew while the page was open is read anew.
		blocks = undefined
		if (!again) return run(true)
		$("results").replaceChildren()
		$("more").hidden = true
		$("status").textContent = say.failed
		$("status").dataset.query = q.text.trim()
	}
	$("found").hidden = false
}

// restore takes the query from the address.
function restore() {
	const p = new URLSearchParams(location.search)
	for (const f of ["q", ...filters]) if (field(f)) {
		field(f).value = p.get(f) || ""
		if (field(f).selectedIndex < 0) field(f).value = "" // what the site has no longer
	}
	$("filters").open = filters.some(f => field(f)?.value)
	return run()
}

form.addEventListener("input", event => {
	clearTimeout(wait)
	wait = setTimeout(() => {
		if (event.target.id === "q") history.replaceState(null, "", address())
		else history.pushState(null, "", address())
		run()
	}, 150)
})
form.addEventListener("submit", event => {
	event.preventDefault()
	clearTimeout(wait)
	history.pushState(null, "", address())
	run()
})
$("more").addEventListener("click", async () => {
	const mine = turn, found = shown, cards = (await next(found)).map(c => card(c, found.terms))
	if (mine !== turn) return
	$("results").append(...cards)
	$("more").hidden = shown.at >= shown.hits.length
	cards[0]?.querySelector("a").focus()
})
addEventListener("popstate", restore)

// Arrows go from the words to the results and through them, a slash and Escape
// back to the words.
document.addEventListener("keydown", event => {
	if (event.ctrlKey || event.altKey || event.metaKey) return
	const links = [...$("results").querySelectorAll("h3 a")], at = links.indexOf(document.activeElement)
	const inWords = document.activeElement === $("q")
	let to
	if (event.key === "ArrowDown" && (inWords || at >= 0)) to = links[at + 1]
	else if (event.key === "ArrowUp" && at >= 0) to = links[at - 1] || $("q")
	else if (event.key === "Escape" && at >= 0 || event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) to = $("q")
	if (!to) return
	event.preventDefault()
	to.focus()
})

mujazSearch.addresses = async text => (await next(await find({text, facets: []}))).map(c => c.version[1])
form.hidden = false
open().then(() => performance.mark("opened"), () => { blocks = undefined })
restore()
})()
