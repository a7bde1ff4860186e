import { describeSource } from '../contracts/source.js'
import { FeedContract } from '../support/sites/feed-contract.js'
import { WordPressContract } from '../support/sites/wordpress-contract.js'

describeSource('feed', () => new FeedContract({ paged: false, isComments: false }))
describeSource('feed', () => new FeedContract({ paged: true, isComments: false }))
describeSource('comments', () => new FeedContract({ paged: false, isComments: true }))
describeSource('wordpress', () => new WordPressContract('open'))
describeSource('wordpress', () => new WordPressContract('closed'))
