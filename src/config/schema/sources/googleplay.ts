import { sourceType } from './source-type.js'

export const googleplay = sourceType({
  type: 'googleplay',
  url: 'Address of the page of your app in Google Play',
  match: 'all',
  api: 'https://androidpublisher.googleapis.com/androidpublisher/v3',
  secrets: {
    credentials: {
      what: 'JSON file of a Google service account that may reply to reviews in Play Console',
      required: true,
      document: true,
    },
  },
  keys: {},
  options: () => null,
})
