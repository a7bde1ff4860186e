import { type PlotOptions, plot } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { stripControls } from '../../../util/text.js'
import { escapeHtml, html, Markup } from '../markup.js'

export interface Size {
  readonly width: number
  /** For a telephone: fewer ticks, shorter names. */
  readonly isNarrow: boolean
}

export interface Chart {
  /** One of each on a page. */
  readonly id: string
  readonly title: string
  /** What is to be seen, for those who hear it; the figures themselves stand in a table below. */
  readonly description: string
  readonly plot: (size: Size) => PlotOptions
}

/** What is needed of an element of linkedom, whose own types want those of a browser. */
interface Drawn {
  readonly outerHTML: string
  readonly tagName: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  querySelectorAll(selector: string): Iterable<Drawn>
  remove(): void
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
}

const SIZES = [
  { name: 'wide', width: 720, isNarrow: false },
  { name: 'narrow', width: 340, isNarrow: true },
] as const

/** Half a pixel is not seen, but a thousand long numbers are a page twice as large. */
const short = (value: string): string => value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))

/**
 * What the policy of the page would refuse goes, which is all style within the picture: colours come by class from the sheet of the page,
 * so that they follow light and dark. The parts are not read out one by one, for the picture has a text of its own.
 */
function clean(svg: Drawn): void {
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'style' || name === 'font-family' || name.startsWith('aria-')) element.removeAttribute(name)
      else if (/\d\.\d{2}/.test(value)) element.setAttribute(name, short(value))
    }
  }
}

/** One size of the picture. Plot draws into a document of its own, since there is no browser here. */
function drawn(chart: Chart, size: (typeof SIZES)[number]): Markup {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const margins = { marginTop: 22, marginBottom: 28, marginRight: 16 }
  const options = { ...margins, ...chart.plot(size), document, width: size.width }
  const svg = plot(options as unknown as PlotOptions) as unknown as Drawn
  clean(svg)
  const id = `${chart.id}-${size.name}`
  svg.setAttribute('class', `chart ${size.name}`)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`)
  const [title, description] = [chart.title, chart.description].map(escapeHtml)
  const heads = `<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>`
  return new Markup(stripControls(svg.outerHTML).replace(/^<svg[^>]*>/, (start) => `${start}${heads}`))
}

/** A chart in two sizes, of which the page shows the one that fits. */
export const draw = (chart: Chart): Markup => html`<div class="picture">${SIZES.map((size) => drawn(chart, size))}</div>
`
