import * as z from 'zod'
import type { YoutubeOptions } from '../../../model/source-options/youtube.js'
import { line } from '../leaf.js'
import { sourceType } from './source-type.js'

export const youtube = sourceType({
  type: 'youtube',
  url: 'Address of a YouTube channel, of a video, or of a search on YouTube',
  match: 'all',
  api: 'https://www.googleapis.com/youtube/v3',
  secrets: { token: { what: 'API key of a Google Cloud project with the YouTube Data API v3', required: true } },
  keys: {
    channel: line.optional().describe('Id of the channel (UC…), where the address does not lead to it'),
    videos: z.array(line).max(50).default([]).describe('Further videos whose comments are read, by id or address'),
    search: z.array(line).max(20).default([]).describe('Words of videos to look for, at most every 15 minutes'),
  },
  options: ({ channel, videos, search }): YoutubeOptions => ({ channel: channel ?? null, videos, search }),
})
