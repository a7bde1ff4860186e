import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../src/feeds/index.js'

const WAITING = 'Seit Wochen keine Antwort!'
const FINE = 'Bei mir geht alles.'

describe('what somebody else wrote arrives as quoted lines', () => {
  it.each([
    [
      'phpBB, with whom and when',
      `<blockquote><div><cite><a href="./u.php?u=7">Petra</a> hat geschrieben: <a href="./v.php#p3" data-post-id="3" onclick="if(document.getElementById(hash))href='#'">↑</a><div class="responsive-hide">03.02.2026, 12:00</div></cite>${WAITING}<br>\nHilfe.</div></blockquote>\n${FINE}`,
      `> Petra hat geschrieben: ↑\n> 03.02.2026, 12:00\n> ${WAITING}\n> Hilfe.\n${FINE}`,
    ],
    [
      'phpBB of old, in which the words follow the name',
      `<blockquote><div><cite>Petra hat geschrieben:</cite>${WAITING}</div></blockquote>${FINE}`,
      `> Petra hat geschrieben:\n> ${WAITING}\n${FINE}`,
    ],
    ['phpBB, without a name and nothing else', `<blockquote class="uncited"><div>${WAITING}</div></blockquote>`, `> ${WAITING}`],
    [
      'phpBB 2, in two elements',
      `<div class="quotetitle">Petra hat geschrieben:</div><div class="quotecontent">${WAITING}</div><br />${FINE}`,
      `> Petra hat geschrieben:\n> ${WAITING}\n${FINE}`,
    ],
    [
      'vBulletin',
      `<div class="bbcode_container"><div class="bbcode_quote"><div class="quote_container"><div class="bbcode_quote_container"></div><div class="bbcode_postedby"><img src="q.png" alt="Zitat" /> Zitat von <strong>Petra</strong></div><div class="message">${WAITING}</div></div></div></div>${FINE}`,
      `> Zitat von Petra\n> ${WAITING}\n${FINE}`,
    ],
    [
      'Discourse',
      `<aside class="quote no-group" data-username="petra" data-post="2" data-topic="9">\n<div class="title">\n<div class="quote-controls"></div>\n<img src="p.png" class="avatar"> petra:</div>\n<blockquote>\n<p>${WAITING}</p>\n</blockquote>\n</aside>\n<p>${FINE}</p>`,
      `> petra:\n> ${WAITING}\n${FINE}`,
    ],
    [
      'WordPress, which tells below where it is from',
      `<p>${FINE}</p><blockquote class="wp-block-quote is-layout-flow"><p>${WAITING}</p><cite>Bergblatt</cite></blockquote><p>So.</p>`,
      `${FINE}\n> ${WAITING}\nBergblatt\nSo.`,
    ],
    ['Mastodon and mail', `<p>${FINE}</p><blockquote><p>${WAITING}</p></blockquote>`, `${FINE}\n> ${WAITING}`],
    [
      'Gmail',
      `<div>${FINE}</div><div class="gmail_quote"><div class="gmail_attr">Am Mo., 2. Feb. 2026 schrieb Petra:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${WAITING}</blockquote></div>`,
      `${FINE}\n> Am Mo., 2. Feb. 2026 schrieb Petra:\n> ${WAITING}`,
    ],
    [
      'Woltlab',
      `<blockquote class="quoteBox collapsibleBbcode" cite="https://forum.example/7"><div class="quoteBoxIcon"></div><div class="quoteBoxTitle"><a href="#">Zitat von Petra</a></div><div class="quoteBoxContent"><p>${WAITING}</p></div></blockquote><p>${FINE}</p>`,
      `> Zitat von Petra\n> ${WAITING}\n${FINE}`,
    ],
    [
      'Burning Board',
      `<blockquote class="quoteBox container-4"><div class="quoteHeader"><h3>Zitat von »Petra«</h3></div><div class="quoteBody">${WAITING}</div></blockquote>${FINE}`,
      `> Zitat von »Petra«\n> ${WAITING}\n${FINE}`,
    ],
    [
      'XenForo',
      `<blockquote data-attributes="member: 7" data-quote="Petra" class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch"><div class="bbCodeBlock-title"><a href="/g?id=3">Petra schrieb:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">${WAITING}</div><div class="bbCodeBlock-expandLink"><a role="button">Zum Vergrößern anklicken....</a></div></div></blockquote>${FINE}`,
      `> Petra schrieb:\n> ${WAITING}\n> Zum Vergrößern anklicken....\n${FINE}`,
    ],
    [
      'XenForo 1',
      `<div class="bbCodeBlock bbCodeQuote" data-author="Petra"><aside><div class="attribution type">Petra schrieb: <a>↑</a></div><blockquote class="quoteContainer"><div class="quote">${WAITING}</div></blockquote></aside></div>${FINE}`,
      `> Petra schrieb: ↑\n> ${WAITING}\n${FINE}`,
    ],
    [
      'MyBB',
      `<blockquote class="mycode_quote"><cite><span> (03.02.2026, 12:00)</span>Petra schrieb:  <a href="#" class="quick_jump"></a></cite>${WAITING}</blockquote>${FINE}`,
      `> (03.02.2026, 12:00)Petra schrieb:\n> ${WAITING}\n${FINE}`,
    ],
    [
      'Vanilla',
      `<blockquote class="Quote UserQuote"><div class="QuoteAuthor"><a href="/profile/petra">petra</a> schrieb:</div><div class="QuoteText"><p>${WAITING}</p></div></blockquote>${FINE}`,
      `> petra schrieb:\n> ${WAITING}\n${FINE}`,
    ],
    [
      'Invision',
      `<blockquote class="ipsQuote" data-ipsquote data-ipsquote-username="Petra"><div class="ipsQuote_citation">Am 3.2.2026 um 12:00 schrieb Petra:</div><div class="ipsQuote_contents"><p>${WAITING}</p></div></blockquote><p>${FINE}</p>`,
      `> Am 3.2.2026 um 12:00 schrieb Petra:\n> ${WAITING}\n${FINE}`,
    ],
    [
      'Simple Machines',
      `<div class="quoteheader"><div class="topslice_quote"><a>Zitat von: Petra am 03. Februar 2026</a></div></div><blockquote class="bbc_standard_quote">${WAITING}</blockquote><div class="quotefooter"></div>${FINE}`,
      `> Zitat von: Petra am 03. Februar 2026\n> ${WAITING}\n${FINE}`,
    ],
    [
      'a quotation in a quotation, and words between',
      `<blockquote><div><cite>Urs hat geschrieben:</cite><blockquote><div><cite>Petra hat geschrieben:</cite>${WAITING}</div></blockquote>Wem sagst du das.</div></blockquote>Ach.<blockquote class="uncited"><div>Hilfe.</div></blockquote>${FINE}`,
      `> Urs hat geschrieben:\n> > Petra hat geschrieben:\n> > ${WAITING}\n> Wem sagst du das.\nAch.\n> Hilfe.\n${FINE}`,
    ],
    [
      'nothing but a quotation of somebody',
      `<blockquote><cite>Petra schrieb:</cite>${WAITING}</blockquote>`,
      `> Petra schrieb:\n> ${WAITING}`,
    ],
    ['a thumb below', `<blockquote>${WAITING}</blockquote>👍`, `> ${WAITING}\n👍`],
    ['in capitals', `<P>${FINE}</P><BLOCKQUOTE>${WAITING}</BLOCKQUOTE>`, `${FINE}\n> ${WAITING}`],
    [
      'left open by a forgotten element in it',
      `<blockquote><div class="quote">${WAITING}</blockquote>${FINE}`,
      `> ${WAITING}\n${FINE}`,
    ],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })
})

describe('what is the own words of who wrote it stays so', () => {
  it.each([
    ['all of it stands in a blockquote', `<blockquote><p>${WAITING}</p><p>${FINE}</p></blockquote>`, `${WAITING}\n${FINE}`],
    ['each paragraph does', `<blockquote>${WAITING}</blockquote>\n<blockquote>${FINE}</blockquote>`, `${WAITING}\n${FINE}`],
    ['all does, and it quotes', `<blockquote>${FINE}<blockquote>${WAITING}</blockquote></blockquote>`, `${FINE}\n> ${WAITING}`],
    [
      'moved to the right by a mail program',
      `<p>Hallo</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px">${WAITING}</blockquote>`,
      `Hallo\n${WAITING}`,
    ],
    ['words within a sentence', `<p>Sie sagten <q>sofort</q>, in der <cite>NZZ</cite>.</p>`, 'Sie sagten sofort, in der NZZ.'],
    [
      'a passage pulled out',
      `<p>${WAITING} Ach.</p><figure class="wp-block-pullquote"><blockquote><p>Ach.</p></blockquote></figure>`,
      `${WAITING} Ach.\nAch.`,
    ],
    [
      'hidden until it is asked for',
      `<p>${FINE}</p><blockquote class="spoiler"><p>${WAITING}</p></blockquote>`,
      `${FINE}\n${WAITING}`,
    ],
    ['a blockquote that is never closed', `<p>Hallo<blockquote>${WAITING}<blockquote>${FINE}`, `Hallo\n${WAITING}\n${FINE}`],
    [
      'the word in a text',
      `<p>Die Quote ist hoch, <a href=quote.html class=quoted>quote</a> me.</p>`,
      'Die Quote ist hoch, quote me.',
    ],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })
})

it('is linear, and a mark stands before no line more than five times', () => {
  const deep = `${'<blockquote>a<div class=quote>'.repeat(20_000)}b${'</div></blockquote>'.repeat(20_000)}<p>c`
  expect(htmlToText(deep).split('\n').at(-1)).toBe('c')
  expect(htmlToText(deep)).toContain('\n> > > > > b\n')
  expect(htmlToText(`x${'</blockquote><div class=quote>'.repeat(100_000)}`)).toBe('x')
})
