import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../src/answers/replies/kind.js'
import { signatureOf } from '../../../src/answers/replies/signature.js'

const judged = (text: string) => kindOf(signatureOf(text, 'Beispiel').body, { flags: [], sameTexts: 1 }).kind

describe('in French', () => {
  it.each([
    ['answer', 'Bonjour Marie, le colis est parti ce matin.'],
    ['answer', 'Désolés pour l’attente, votre commande est expédiée depuis hier.'],
    ['answer', 'Le remboursement a été effectué hier sur votre compte.'],
    ['answer', 'Nous ne livrons malheureusement pas en Corse.'],
    ['answer', 'La panne est réparée, merci de votre patience.'],
    ['answer', 'Vous pouvez changer l’adresse vous-même dans votre profil.'],
    ['answer', 'Depuis quand avez-vous ce problème ?'],
    ['answer', 'Non.'],
    ['holding', 'Bonjour Marie, nous examinons votre demande et reviendrons vers vous rapidement.'],
    ['holding', 'Bonjour, nous avons transmis votre message au service concerné.'],
    ['holding', 'Votre dossier est en cours de traitement.'],
    ['holding', 'Nous sommes désolés pour ce désagrément.'],
    ['holding', 'Bonjour, nous sommes désolés. Cordialement, l’équipe Beispiel'],
    ['holding', 'Merci pour votre commentaire !'],
    ['holding', 'Toutes nos excuses pour la gêne occasionnée.'],
    ['holding', 'Nous n’avons pas encore résolu la panne, nous vous tiendrons au courant.'],
    ['deflected', 'Bonjour, merci de nous contacter en message privé.'],
    ['deflected', 'Bonjour, pouvez-vous nous écrire en MP avec votre numéro de client ?'],
    ['deflected', 'Contactez notre service clientèle au 0800 123 456.'],
    ['automatic', 'Merci pour votre message, nous vous répondrons dans les plus brefs délais.'],
    ['automatic', 'Nous avons bien reçu votre demande.'],
    ['automatic', 'Ceci est un message automatique.'],
  ])('%s: %s', (kind, text) => {
    expect(judged(text)).toBe(kind)
  })
})

describe('in Italian', () => {
  it.each([
    ['answer', 'Buongiorno, il pacco è stato spedito oggi.'],
    ['answer', 'Il rimborso le verrà accreditato domani sul conto.'],
    ['answer', 'Purtroppo non spediamo in Sardegna.'],
    ['answer', 'Può cambiare l’indirizzo nel suo profilo.'],
    ['holding', 'Buongiorno, stiamo verificando e le faremo sapere.'],
    ['holding', 'Abbiamo inoltrato la sua segnalazione ai colleghi.'],
    ['holding', 'Ci scusiamo per il disagio.'],
    ['holding', 'Grazie per la segnalazione.'],
    ['holding', 'Ci dispiace molto, il team Beispiel'],
    ['deflected', 'Buongiorno, ci scriva in privato il suo numero cliente.'],
    ['deflected', 'Può contattarci al numero verde?'],
    ['automatic', 'Abbiamo ricevuto il suo messaggio, risponderemo al più presto.'],
  ])('%s: %s', (kind, text) => {
    expect(judged(text)).toBe(kind)
  })
})

describe('in the dialects around', () => {
  it.each([
    ['answer', 'Hoi, s Päckli isch hüt usegange.'],
    ['answer', 'Grüezi, d Störig isch behobe.'],
    ['answer', 'Des is seit heit wieda behoben.'],
    ['holding', 'Grüezi, mir luege das aa und mälde eus.'],
    ['holding', 'Merci für d Rückmeldig, mir gäbed das wiiter.'],
    ['holding', 'Servas, mia schaun uns des an.'],
    ['deflected', 'Schriib eus bitte e PN.'],
    ['deflected', 'Schreib uns bitte a PN, daun schau ma uns des an.'],
  ])('%s: %s', (kind, text) => {
    expect(judged(text)).toBe(kind)
  })
})
