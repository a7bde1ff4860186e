import { place, type Shape } from '../suggestion.js'

const DACH = ['de', 'at', 'ch']
const GOOGLE = /^(?:maps\.)?google\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/

export const REVIEWS: readonly Shape[] = [
  {
    host: /^play\.google\.com$/,
    path: /^\/store\/apps\/details\/?$/,
    read: ({ url }) => {
      const id = url.searchParams.get('id') ?? ''
      if (!/^[a-zA-Z]\w*(?:\.\w+)+$/.test(id)) return []
      const page = `https://play.google.com/store/apps/details?id=${id}`
      return [place('googleplay', page, { name: id, reason: 'the address is that of an app in Google Play' })]
    },
  },
  {
    host: /^(?:apps|itunes)\.apple\.com$/,
    path: /^\/(?:([a-z]{2})\/)?app\/(?:([^/]+)\/)?id(\d{3,15})/i,
    read: ({ part: [, country = '', slug = '', id] }) => {
      const cc = country.toLowerCase()
      const name = slug || `id${id}`
      const url = `https://apps.apple.com/${cc === '' ? '' : `${cc}/`}app/id${id}`
      const countries = cc === '' || DACH.includes(cc) ? DACH : [cc]
      return [
        place('apple-reviews', url, {
          keys: { countries },
          name,
          reason: "the App Store's public list of reviews, without your answers",
        }),
        place('appstore', url, { name, reason: 'the App Store with your answers, for your own app' }),
      ]
    },
  },
  {
    host: GOOGLE,
    path: /^\/maps\/(?:place|search)\/([^/@]+)/,
    read: ({ url, part }) => [
      place('googlebusiness', `${url.origin}${url.pathname}`, {
        name: part[1]!.replaceAll('+', ' '),
        reason: 'the address is that of a place on Google Maps, whose reviews are read',
      }),
    ],
  },
  {
    host: /^maps\.app\.goo\.gl$|^g\.page$|^business\.google\.com$/,
    path: /^\/./,
    read: ({ url }) => [
      place('googlebusiness', `${url.origin}${url.pathname}`, { reason: 'the address is that of a place on Google Maps' }),
    ],
  },
  {
    host: /^(?:[a-z]{2}(?:-[a-z]{2})?\.)?trustpilot\.com$/,
    path: /^\/(?:review|evaluate)\/([^/]+)/,
    read: ({ part }) => [
      place('trustpilot', `https://www.trustpilot.com/review/${part[1]}`, {
        name: part[1]!.replace(/^www\./, ''),
        reason: 'the address is that of a company on Trustpilot',
      }),
    ],
  },
  {
    host: /^trustedshops\.(?:de|at|ch|com|eu|fr|it|es|nl|pl|co\.uk)$/,
    path: /\/info_(X[0-9A-F]{32})/i,
    read: ({ url }) => [
      place('trustedshops', `${url.origin}${url.pathname}`, { reason: 'the address is that of a shop at Trusted Shops' }),
    ],
  },
]
