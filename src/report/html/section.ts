import { html, type Markup, type Part } from './markup.js'

export interface Section {
  /** Names it in addresses, and its heading. */
  readonly id: string
  readonly title: string
  readonly body: Part
}

/** A part of the page with its heading. */
export const section = ({ id, title, body }: Section): Markup =>
  html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}</section>
`

export const paragraph = (text: Part): Markup => html`<p>${text}</p>
`

export const note = (text: Part): Markup => html`<p class="note">${text}</p>
`
