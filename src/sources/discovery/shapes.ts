import { BOARDS } from './shapes/boards.js'
import { CODE } from './shapes/code.js'
import { NETWORKS } from './shapes/networks.js'
import { REVIEWS } from './shapes/reviews.js'
import { SITES } from './shapes/sites.js'
import { BLUESKY } from './shapes/social.js'
import { byShape, type Suggestion } from './suggestion.js'

const SHAPES = [...BOARDS, ...CODE, ...REVIEWS, ...NETWORKS, ...BLUESKY, ...SITES]

/** What an address alone tells, without a request; the best first, empty where the page must be looked at. */
export const toldByAddress = (url: URL): readonly Suggestion[] => byShape(SHAPES, url)
