import { sha256Base64 } from '../../util/hash.js'
import type { Say } from '../../util/say.js'
import { html, Markup } from './markup.js'
import { type Section, section } from './section.js'
import { STYLE_SHEET } from './style-sheet.js'

export interface Page {
  readonly title: string
  readonly subtitle: string
  readonly beside: readonly string[]
  readonly warning: Markup
  readonly sections: readonly Section[]
}

/** Nothing may be loaded, run or sent; the one style sheet is known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${sha256Base64(STYLE_SHEET)}'; base-uri 'none'; form-action 'none'`

/** The shell of the page: what a browser and a screen reader need, then the sections in their order. */
export function page({ title, subtitle, beside, warning, sections }: Page, say: Say): string {
  const contents = sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>\n`)
  return html`<!doctype html>
<html lang="${say.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${new Markup(STYLE_SHEET)}</style>
</head>
<body>
<a class="skip" href="#main">${say.text('Skip to the figures')}</a>
<header>
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
${beside.map((line) => html`<p class="beside">${line}</p>\n`)}</header>
<nav aria-label="${say.text('Contents')}"><ol>
${contents}</ol></nav>
<main id="main">
${warning}${sections.map(section)}</main>
<footer><p>${say.text('Made by mention-monitor on this company’s own machine; this page loads nothing and sends nothing.')}</p></footer>
</body>
</html>
`.html
}
