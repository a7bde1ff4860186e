import { anyOf } from './phrase-set.js'

const r = String.raw

const NOT = r`(?:nicht|nit|net|ned|noed|nid|nix|nichts|kein\w*|kaum|wenig)`
const STILL = r`(?:immer noch?|noch immer|weiterhin|nach wie vor|wieder|noch|leider|trotzdem|auch jetzt|auch nach\w*|jetzt)`
const WORKS = r`(?:hilft|geholfen|weiter|funktionier\w*|geht|klappt\w*|geklappt|laeuft|gebracht|bringt|geloest|behoben|erledigt|gebessert|angekommen|passiert|geaendert|repariert|loesung)`

/** What customers say when an answer did not help, read from one clause as `foldWords` leaves it. */
export const UNSOLVED = anyOf(
  r`\b(?:das|dies|es|was|tipp|antwort|loesung|hinweis|vorschlag|link|ihr\w*|eure?\w*|deine?\w*)\b.*\b(?:hilft|bringt|nuetzt|loest|beantwortet|half|geholfen|gebracht)\b.*\b${NOT}\b`,
  r`\b(?:hilft|bringt|nuetzt|half|loest)\b (?:\w+ ){0,4}${NOT}\b`,
  r`\b${NOT} (?:\w+ ){0,2}(?:geholfen|hilfreich|weitergeholfen|geloest|behoben|erledigt|gebracht|geklappt|funktioniert|weitergebracht|beantwortet)\b`,
  r`\b${STILL}\b(?:.*\b)?${NOT}\b.*\b${WORKS}\b|\b${WORKS}\b (?:\w+ ){0,3}${STILL} ${NOT}\b`,
  r`\b(?:geht|funktioniert|klappt|laeuft|goht|gaht|gat|lauft|tuet) (?:\w+ ){0,4}${NOT}\b`,
  r`\b(?:immer noch|noch immer|nach wie vor|weiterhin) (?:\w+ ){0,5}(?:das gleiche|dasselbe|gleiche|selbe|kaputt|defekt|gestoert|fehler|problem|gesperrt|offen|${NOT})\b`,
  r`\b(?:problem|fehler|stoerung) (?:\w+ ){0,2}(?:besteht|bleibt|existiert|ist) (?:\w+ ){0,2}(?:weiterhin|immer noch|noch immer|nach wie vor|noch|bestehen|wieder da)\b`,
  r`\b(?:das )?(?:war|ist) (?:\w+ )?keine (?:\w+ )?(?:antwort|loesung|hilfe)\b`,
  r`\b(?:beantwortet|loest) (?:\w+ ){0,3}(?:frage|problem) (?:\w+ )?nicht\b|\bweder\b.*\bnoch\b`,
  r`\b(?:wieder|schon wieder) (?:das gleiche|dasselbe|kaputt|weg)\b|\bkeine besserung\b`,
  r`\bhab\w* (?:ich )?(?:\w+ ){0,3}(?:probiert|versucht|gemacht)\b.*\b(?:nichts|nicht|ohne erfolg)\b`,
  r`\bohne erfolg\b`,
  r`\b(?:genau|genauso|exakt|noch|immer noch|weiterhin) (?:so )?wie (?:vorher|davor|zuvor)\b|\b(?:exactly|just) (?:as|like) before\b`,
  r`\b(?:still|also) (?:\w+ ){0,3}(?:not|doesn ?t|isn ?t|won ?t|can ?t|broken|the same|same|nothing|no|having|down|waiting|haven ?t|hasn ?t|locked|happening)\b`,
  r`\b(?:not|isn ?t|doesn ?t|didn ?t|don ?t|hasn ?t|haven ?t|never) (?:\w+ ){0,3}(?:work\w*|help\w*|fix\w*|solv\w*|resolv\w*|useful|sorted|arrived)\b`,
  r`\b(?:no (?:luck|joy|use|help|change|difference|improvement)|makes no difference|same (?:problem|issue|error|thing)(?: again)?|problem (?:persists|remains|is back)|back to square one|that s no(?:t an)? (?:answer|solution|help))\b`,
  r`\b(?:doesn ?t|does not|didn ?t) (?:answer|address) (?:my|the)\b`,
  r`\btut sich (?:\w+ )?nichts\b|\bdas war (?:es|s) (?:\w+ )?nicht\b|\bbis heute (?:\w+ ){0,2}${NOT}\b|^(?:nichts|nothing|nope)$`,
  r`\bkeine (?:aenderung|besserung|reaktion|wirkung|veraenderung)\b|\btaugt (?:\w+ )?(?:nichts|nicht)\b`,
  r`\b(?:schon )?wieder (?:gesperrt|kaputt|weg|abgestuerzt|defekt|ausgefallen|tot)\b`,
  r`\bnothing (?:has )?(?:changed|happened|helped)\b|\b(?:is|s) (?:still )?(?:broken|down again)\b|\bstopped working\b`,
  r`\bnever (?:got|received|arrived|came)\b|\b(?:that|this) (?:was|is) ?n?o?t? (?:not )?(?:my question|what i asked)\b|\bwas not my question\b`,
)

/** A clause that says the opposite with some of the same words: "das hilft mir weiter", "kein Problem". */
export const SOLVED_AFTER_ALL = anyOf(
  r`\bkein problem\b|\bkeine (?:fragen|probleme) mehr\b|\bno (?:problem|worries)\b`,
  r`\bnicht mehr (?:noetig|notwendig)\b|\bno longer\b|\bwie (?:\w+ )?nicht\b`,
  r`\b(?:laeuft|geht|klappt|funktioniert|works?)\b.*\b(?:wie (?:vorher|davor|zuvor)|(?:as|like) before)\b`,
)
