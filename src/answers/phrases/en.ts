import { anyOf, type PhraseSet } from './phrase-set.js'

const TEAM = '(?:team|colleagues?|department|specialists?|engineers?|manager|developers?)'

export const english: PhraseSet = {
  automatic: anyOf(
    '\\b(?:automated|automatic) (?:response|reply|message|email|e mail)\\b|\\bauto ?(?:reply|response)\\b',
    '\\bout of office\\b|\\bdo not reply\\b|\\bno ?reply\\b',
    '\\b(?:ticket|case|reference|request) (?:number|no|id)\\b.*\\b(?:is|\\d+)\\b',
    '\\bticket\\b.*\\b(?:created|opened|logged)\\b',
  ),
  receipt: anyOf(
    '\\b(?:have|ve|has been) (?:now )?received\\b|\\breceived your\\b|\\b(?:thank you|thanks) for (?:contacting|reaching out|getting in touch)\\b',
  ),
  holding: anyOf(
    '\\blook(?:ing)? (?:right )?(?:into|at (?:this|it|that))\\b|\\baware of (?:the|this|that|it)\\b|\\binvestigat(?:e|ing)\\b|\\bunder (?:review|investigation)\\b',
    '(?<!\\bplease )\\bcheck(?:ing)? (?:this|it|that|on|with|into|your|internally)\\b',
    '\\b(?:have|having|take|taking) a (?:closer |quick |proper )?look\\b',
    `\\b(?:pass|forward|escalat|rais|flagg?|shar|report)\\w*\\b.*\\b(?:to|on|with|along) (?:\\w+ ){0,3}${TEAM}\\b`,
    '\\b(?:pass|passed|passing) (?:this|it|that|your \\w+) (?:on|along)\\b|\\b(?:forwarded|escalated)\\b',
    `\\blet (?:the|our|my) \\w*(?: ?\\w+)? ?${TEAM} know\\b`,
    '\\b(?:get|getting|come|be|got) (?:right )?back to you\\b|\\bbe in touch\\b|\\b(?:we|i) ll (?:reach out|follow up)\\b|\\bkeep you (?:posted|updated|informed)\\b',
    '\\bworking (?:hard )?(?:on|to)\\b|\\b(?:on it|on the case)$',
    '\\bbear with us\\b|\\bpatien(?:ce|t)\\b|\\bas soon as (?:possible|we can|we have|we know)\\b',
  ),
  deflected: anyOf(
    '\\b(?:dm|dms|pm|direct message|private message|inbox)\\b',
    '^(?!.*\\b(?:we|i) ).*\\b(?:e ?mail|e mail|call|contact|message|write to|phone|ring|text|reach out to|get in touch with|speak to|visit) (?:us|our|the (?:support|customer|help))\\b',
    '^(?!.*\\b(?:we|i) (?:have|ve|will|ll) ).*\\b(?:send|drop|give|shoot) us\\b',
    '^(?!.*\\b(?:we|i) ).*\\byour (?:order|account|customer|phone|booking|reference) (?:number|details)\\b',
    '^(?:please )?(?:reach out|get in touch)\\b',
    '^(?!.*\\b(?:we|i) ).*\\b(?:contact form|web form|online form|support form|fill (?:in|out)|help ?(?:center|centre|desk)|mailadresse)\\b',
  ),
  done: anyOf(
    '\\b(?:fixed|resolved|refunded|credited|cancelled|canceled|replaced|unlocked|reissued|restored|corrected)\\b',
    '\\b(?:back (?:up|online|to normal)|works? again|working again)\\b',
  ),
  courtesy: anyOf(
    '\\b(?:thanks?|thank you|appreciate\\w*|cheers)\\b',
    '\\b(?:sorry|apolog\\w*|regret|inconvenience|frustrat\\w*|disappoint\\w*|upset\\w*)\\b',
    '\\bunderstand (?:your|how|that|the)\\b|\\bnot the (?:experience|service|standard)\\b|\\btake this seriously\\b',
    '^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\\b',
    '\\b(?:regards|best wishes|sincerely)\\b|^the \\w+(?: \\w+)? team$|\\bteam$|^(?:have a|enjoy your)\\b',
    '\\b(?:happy|here|glad) to (?:help|assist)\\b|\\bfeel free\\b|\\bhesitate\\b|\\blet us know\\b|\\b(?:any|other|further|more) questions\\b',
  ),
  subordinate: anyOf('^(?:so that|so we|so i|to|if|when|once|until|as soon as|which|whether|while)\\b'),
}
