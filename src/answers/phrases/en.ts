import { anyOf, type PhraseSet } from './phrase-set.js'

const TEAM =
  '(?:team|teams|colleagues?|department|specialists?|engineers?|manager|developers?|supervisor|branch|courier|warehouse|supplier|office)'
const SOMEONE = `(?:someone|somebody|(?:our|the|a|an|my) (?:\\w+ ){0,4}(?:${TEAM}|agent|adviser|advisor|representative|member of (?:our|the) team))`
const RESOLVES =
  '(?:refund\\w*|replac\\w*|credit\\w*|send|ship|deliver\\w*|cancel\\w*|reimburs\\w*|compensat\\w*|pay|exchange|post|mail)'
const NOT_US = '^(?!.*\\b(?:we|i)\\b)(?!thank)'
const YOUR_DATA =
  '(?:order|account|customer|phone|booking|reference|contact|tracking|policy|membership) (?:number|no|details|id|email|reference)'

export const english: PhraseSet = {
  declared: anyOf(
    '\\b(?:automated|automatic) (?:response|reply|message|email|e mail|confirmation)\\b|\\bauto ?(?:reply|response|matic reply)\\b|\\bout of office\\b|\\bdo not reply to\\b',
    '\\b(?:mailbox|inbox|account|address|channel)\\b.*\\b(?:not|isn t|is not) (?:\\w+ )?(?:monitored|read|staffed)\\b|\\bi am (?:\\w+ ){0,3}(?:bot|chatbot|virtual assistant)\\b',
  ),
  automatic: anyOf(
    '^no ?reply$|\\bthis is a no ?reply\\b',
    '\\b(?:ticket|case|reference|request|incident|ref) ?(?:number|no|id)?\\b.*\\bis (?:\\w+ )?\\w*\\d',
    '^(?:your )?(?:ticket|case|reference|ref|request|incident) ?(?:number|no|id|ref|reference)? (?:\\w{1,4} ){0,2}\\w*\\d[\\w ]*$',
    '\\b(?:ticket|case)\\b.*\\b(?:has been|was|is) (?:created|opened|logged|raised|registered)\\b|\\b(?:created|opened) (?:a|your) (?:support )?ticket\\b',
  ),
  receipt: anyOf(
    '\\b(?:have|ve|has been|was) (?:now |safely )?received\\b|\\bgot your (?:message|email|enquiry|comment)\\b|\\breceived your\\b|\\b(?:thank you|thanks) for (?:contacting|reaching out|getting in touch|your (?:message|comment|email|enquiry))\\b',
  ),
  holding: anyOf(
    '\\bwe (?:know|re aware|are aware)\\b|\\b(?:opened|started|launched) an (?:\\w+ )?investigation\\b|\\bshared (?:this |it |your \\w+ )?with\\b|\\bbeen shared\\b|\\bmake this right\\b|\\b(?:gets|get) looked at\\b|\\bput in a request\\b|\\b(?:is|are) with (?:our|the)\\b|\\ballow us\\b',
    `\\b(?:we|i) (?:will|ll|m going to|am going to|re going to|are going to)\\b(?!.*\\b${RESOLVES}\\b)|^(?:and )?will (?:\\w+ )?(?:pass|let|update|speak|ask|check|find|contact|raise|share|look)\\b|^let (?:me|us)\\b(?! know)`,
    '\\bfind(?:ing)? out\\b|\\b(?:still )?waiting (?:to hear|for|on)\\b|\\bon board\\b|\\bno (?:news|update)\\b|\\bexpect (?:an|to have) (?:\\w+ )?(?:update|news|answer|reply)\\b|^noted$|\\bhave (?:someone|somebody)\\b',
    '\\blook(?:ing)? (?:right |further )?(?:into|at (?:this|it|that))\\b|\\baware of (?:the|this|that|it)\\b|\\binvestigat(?:e|ing)\\b|\\bunder (?:review|investigation)\\b',
    '(?<!\\bplease )(?<!\\bcould you )(?<!\\bcan you )\\bcheck(?:ing|ed)? (?:this|it|that|on|with|into|your|internally|what|where|why)\\b|\\b(?:we|i) ll check\\b',
    '\\b(?:have|having|take|taking) a (?:closer |quick |proper |good )?look\\b|\\breview(?:ing)? (?:your|this|the|it)\\b',
    `\\b(?:pass|forward|escalat|rais|flagg?|shar|report|hand)\\w*\\b.*\\b(?:to|on|with|along|over) (?:\\w+ ){0,3}${TEAM}\\b|\\b(?:raised|reported|flagged) (?:this|it|that)\\b`,
    '\\b(?:pass|passed|passing) (?:this|it|that|your \\w+) (?:on|along)\\b|\\b(?:forwarded|escalated)\\b|\\bbeen passed\\b|\\blogged (?:your|this|it)\\b',
    `\\blet (?:the|our|my) \\w*(?: ?\\w+)? ?${TEAM} know\\b|\\b(?:asked|asking|chasing|chased|chase|speaking|spoken|spoke|liaising|contacted|contacting)\\b.*\\b${TEAM}\\b|\\bchas(?:e|ing) (?:this|it)\\b`,
    '\\b(?:get|getting|come|be|got) (?:right )?back (?:to you|in touch)\\b|\\bbe in touch\\b|\\b(?:we|i) ll (?:\\w+ )?(?:reach out|follow up|contact you|update you|let you know|call you|reply|respond)\\b|\\bkeep you (?:posted|updated|informed)\\b',
    `\\b${SOMEONE} (?:will|ll|is going to)\\b|\\bwill (?:\\w+ )?(?:follow up|get back|be in touch|respond|reply|contact you|update you|let you know|call you|reach out)\\b`,
    '\\b(?:hear|hearing) (?:back )?from (?:us|me|our|a)\\b|\\b(?:update|answer|reply|response|news) (?:\\w+ )?(?:for|to) you\\b|\\bhave (?:an|some|a|more) (?:\\w+ )?(?:answer|update|news|information|reply|response)\\b|\\bupdate you\\b|\\blet you know\\b|\\bknow more\\b',
    '\\bworking (?:hard )?(?:on|to)\\b|\\b(?:on it|on the case|onto it|on to it)(?: now)?$|\\bleave (?:it|this|that) with (?:us|me)\\b|\\bget to the bottom\\b|\\bsort (?:this|it|that) (?:out )?(?:for you|asap|soon)\\b',
    '\\bbear with (?:us|me)\\b|\\bpatien(?:ce|t)\\b|\\bas soon as (?:possible|we can|we have|we know|i can|i have)\\b|\\bgive (?:us|me) (?:until|till|a moment|a minute|a second|a few|some time|a bit)\\b|\\bhang (?:on|tight)\\b|\\b(?:one|just a) (?:moment|second|sec|minute)\\b|\\basap\\b',
    '\\b(?:fixing|fix) (?:this|it|that) (?:soon|asap|as soon|quickly)\\b|\\b(?:will|ll) (?:be )?(?:fixed|resolved|fix|resolve)\\b',
  ),
  returning: anyOf(
    '\\bback to you\\b|\\bin touch\\b|\\bfollow(?:ing)? up\\b|\\bcontact(?:ing)? you\\b|\\b(?:update|answer|reply|respond|response|news|resolution|solution|feedback)\\b|\\bhear\\b.*\\bfrom\\b|\\blet you know\\b|\\bknow more\\b|\\bcall(?:ing)? you\\b|\\breach out\\b|\\bkeep you\\b|\\b(?:will|ll) be with you\\b|\\bgive (?:us|me) (?:until|till)\\b|\\bmessage you\\b|\\bemail you\\b',
  ),
  deflected: anyOf(
    '\\b(?:dm|dms|pm|direct message|private message|inbox)\\b',
    `${NOT_US}.*\\b(?:e ?mail|e mail|call|contact|message|write to|phone|ring|text|reach out to|get in touch with|speak to|speak with|talk to|visit|reach|whatsapp) (?:us|our|the (?:\\w+ )?(?:support|customer|help|store|branch))\\b`,
    '^(?!.*\\b(?:we|i) (?:have|ve|will|ll) ).*\\b(?:send|drop|shoot|pop|ping|give) us (?!until|till|some time|a (?:moment|minute|second|bit|few))',
    `^(?!.*\\b(?:we|i)\\b(?! (?:need|require|ll need))).*\\byour (?:\\w+ )?${YOUR_DATA}\\b|\\bwith your (?:\\w+ )?(?:number|details|reference|postcode|id|order|account|booking|email)\\b`,
    '^(?:please )?(?:reach out|get in touch)\\b|\\bplease (?:\\w+ )?(?:get in touch|reach out|reach us)\\b|\\bin touch (?:with us )?(?:via|through|on|by (?:phone|email|dm|chat))\\b',
    `${NOT_US}.*\\b(?:contact form|web form|online form|support form|complaints form|fill (?:in|out)|help ?(?:center|centre|desk|line)|mailadresse|live chat|web ?chat|chat with us)\\b`,
    '\\b(?:check|see) your (?:dms?|inbox|messages|private messages|spam|emails?)(?: folder)?(?: please)?$|\\b(?:have|ve) (?:\\w+ )?(?:messaged|emailed|written to) you(?: (?:about (?:this|it)|back|directly|privately|now|today))?$|\\b(?:sent|dropped) you (?:a|an) (?:\\w+ )?(?:dm|message|pm|note|email|mail|line)(?: (?:about this|just now|now|today))?$',
    '\\b0\\d{2,4}(?: \\d{2,}){1,4}\\b|\\bphone lines?\\b|\\b(?:speak|talk|write) (?:to|with) (?:our |the )?(?:customer|support|store|branch)\\b|(?<!\\bfor )\\b(?:messaging|emailing|calling|contacting|dm ing) us\\b|\\bcontact customer\\b|\\bmessage us\\b|\\bget in contact with\\b',
    `${NOT_US}.*\\b(?:raise|discuss|take) (?:this|it|that) (?:up )?with (?:the|your)\\b`,
    '\\buse (?:the|our) (?:\\w+ )?(?:chat|form|portal|contact page)\\b|\\bvisit (?:your|the) (?:nearest|local) \\w+|\\bgo through (?:our )?customer services?\\b|\\bbest way to (?:reach|contact)\\b',
    '\\b(?:raise|open|submit|log|create) a (?:support )?(?:ticket|case|request|complaint)\\b',
    '\\bsort (?:this|it|that) out (?:for you )?(?:over the phone|by phone|via|by email)\\b|\\b(?:over the phone|by phone|by email|via email|via chat)\\b(?=.*\\b(?:help|assist|sort|discuss)\\b)|\\b(?:help|assist|discuss)\\b.*\\b(?:over the phone|by phone|by email|via email|via chat)\\b',
    '\\b(?:support|customer service|customer care|helpline|care team)(?: team)?\\b.*\\b(?:on|at) (?:weblink|\\d)|\\b(?:happy|able) to (?:help|assist) (?:you )?(?:there|in store|on \\d)\\b',
  ),
  done: anyOf(
    '\\b(?:fixed|resolved|refunded|credited|cancelled|canceled|replaced|unlocked|reissued|restored|corrected|reversed|dispatched|shipped|waived|unblocked)\\b',
    '\\b(?:back (?:up|online|to normal)|works? again|working again|up and running)\\b|\\b(?:isn t|is not|not) possible$|\\b(?:have|ve) (?:\\w+ )?replied (?:to you )?by\\b',
    '\\b(?:can t|cannot|can not|unable to|won t be able to|don t) (?:\\w+ )?(?:offer|refund|exchange|accept|waive|ship|deliver|cancel)\\b',
  ),
  assent: anyOf('^(?:yes|no|yep|nope|correct|exactly|right|true|that s right|that s correct)(?: sorry| unfortunately)?$'),
  question: anyOf(
    '\\b(?:what|which|when|where|who|how (?:long|often|many|much|did|does|is|are)|since when)\\b.*\\b(?:you|your|it|this|that|happen\\w*|see\\w*)\\b',
    '^(?:have|did|do|does|is|are|was|were|has) (?:you|your|it|this|that|the|there)\\b',
  ),
  courtesy: anyOf(
    '\\b(?:thanks?|thank you|appreciate\\w*|cheers)\\b',
    '\\b(?:sorry|apolog\\w*|regret|inconvenience|frustrat\\w*|disappoint\\w*|upset\\w*)\\b',
    '\\bunderstand (?:your|how|that|the)\\b|\\bnot the (?:experience|service|standard)\\b|\\btake this seriously\\b|\\bnot what we (?:aim|want|expect|strive)\\b',
    '^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\\b',
    '\\b(?:regards|best wishes|sincerely)\\b|^the \\w+(?: \\w+)? team$|\\bteam$|^(?:have a|enjoy your)\\b',
    '\\b(?:happy|here|glad|love|like) to (?:help|assist)\\b|\\bfeel free\\b|\\bhesitate\\b|\\blet us know\\b|\\b(?:any|other|further|more) questions\\b|\\bhow (?:can|may) (?:we|i) help\\b',
  ),
  subordinate: anyOf('^(?:so that|so we|so i|to|if|when|once|until|as soon as|which|whether|while|why|what|where|how)\\b'),
  condition: anyOf('^(?:if|once|as soon as|so that|to|when (?:we|you|it))\\b'),
  negated: anyOf('\\b(?:not|isn t|hasn t|wasn t|haven t|yet|until|will be|ll be|to be)\\b'),
}
