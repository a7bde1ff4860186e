import { anyOf, NEVER, type PhraseSet } from './phrase-set.js'

const r = String.raw

const WE = r`\b(?:nous|je|on) (?:\w+ ){0,2}`

/** What officials in French write most often without answering. It is no whole language: what is not here is taken for an answer. */
export const french: PhraseSet = {
  declared: anyOf(
    r`\b(?:reponse|message|courriel|mail) automatique\b`,
    r`\bne pas repondre a ce(?:t)? (?:message|mail|courriel|e mail)\b`,
  ),
  automatic: anyOf(r`\bnumero de (?:dossier|ticket|demande|reference)\b.*\best\b.*\d`),
  receipt: anyOf(
    r`\b(?:avons|ai) bien (?:recu|enregistre)\b|\bbien ete (?:recu|enregistre)e?s?\b`,
    r`\b(?:repondrons|repondons|recontacterons|traiterons)\b.*\bdelais\b|\b(?:meilleurs|plus brefs) delais\b`,
  ),
  holding: anyOf(
    `${WE}(?:examinons|examine|verifions|verifie|regardons|regarde|analysons|analyse|cherchons|cherche|renseignons|renseigne|occupons|occupe|penchons|transmettons|transmets|travaillons|mettons tout en oeuvre|faisons suivre|faisons le point)\\b`,
    r`\b(?:avons|ai|a ete|ont ete) (?:\w+ ){0,3}(?:transmis|signale|remonte|relaye|fait suivre|escalade)e?s?\b`,
    r`\ben cours (?:de|d) (?:traitement|analyse|verification|examen|resolution|etude|clarification)\b`,
    r`\b(?:revien\w*|reviendr\w*) (?:vers|aupres de|a) vous\b|\b(?:re)?contacterons\b|\bvous (?:re)?contactera\b`,
    r`\b(?:tenons|tiendrons|tiens|tiendrai)\b.*\b(?:courant|informee?s?)\b|\b(?:patience|patienter)\b|\bpas encore\b`,
  ),
  inside: NEVER,
  returning: anyOf(r`\b(?:revien\w*|reviendr\w*|recontact\w*|reponse|repondr\w*|courant|informee?s?)\b`),
  deflected: anyOf(
    r`\bmessag\w* privee?s?\b|\b(?:en|par) (?:mp|dm)\b`,
    r`\bnous (?:contacter|ecrire|appeler|joindre|envoyer|communiquer|transmettre|indiquer|adresser|faire parvenir)\b`,
    r`\b(?:contactez|ecrivez|appelez|envoyez|communiquez|transmettez|indiquez|adressez|contacte|ecris|envoie)\b (?:\w+ )?(?:nous|notre|le service|a l adresse)\b`,
    r`\bvotre numero de (?:client|telephone|commande|dossier|contrat)\b|\bformulaire de contact\b`,
  ),
  done: anyOf(
    r`\b(?:est|sont|a ete|ont ete|avons|ai)\b (?:\w+ ){0,3}(?:rembourse|repare|resolu|regle|corrige|retabli|remplace|expedie|credite|annule|parti)e?s?\b`,
  ),
  assent: anyOf('^(?:oui|non)$'),
  question: anyOf(r`\b(?:quel(?:le)?s?|quand|combien|comment|ou|depuis)\b.*\bvous\b|\bavez vous\b`),
  courtesy: anyOf(
    r`\b(?:merci|remerci\w*|navree?s?|desolee?s?|excusez|regrettons|regrette|comprenons|cordialement|salutations|desagrements?)\b`,
    r`\b(?:nos|mes|toutes nos) excuses\b|\bnous excus\w+\b|\bbonne (?:journee|soiree)\b|^(?:bonjour|bonsoir|salut|chere?s?)\b`,
    r`\bn hesitez pas\b|\ba votre disposition\b|\bl equipe\b|\bvotre (?:comprehension|commentaire|retour|avis)\b`,
  ),
  subordinate: anyOf(r`^(?:afin|pour que|si|des que|lorsque|quand)\b`),
  condition: anyOf(r`^(?:si|des que|lorsque|afin)\b`),
  negated: anyOf(r`\b(?:pas|sera|seront|etre|vont)\b`),
}
