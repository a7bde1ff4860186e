import { anyOf, type PhraseSet } from './phrase-set.js'

const MESSAGE = '(?:nachricht|anfrage|mitteilung|anliegen|mail|beschwerde|meldung|schreiben|reklamation|kommentar|hinweis)'
const YOU = '(?:sie|dich|euch|ihnen|dir)'
/** Verbs of looking into it; their participles ("geprüft") tell a result and are left out. */
const CHECK =
  '(?:pruefe[nt]?|prueft|(?:ab)?klaere[nt]?|(?:ab)?klaert|untersuchen?|analysieren?|recherchieren?|nachforschen|ueberpruefe[nt]?|nachpruefen|abzuklaeren|pruefe?ns|klaerens)'
const NOT_THE_CUSTOMER = `^(?!.*\\b${CHECK} (?:sie|du|ihr)\\b)(?!.*\\b(?:koennen|koennten|sollten|muessen|kannst|solltest) (?:sie|du)\\b)(?!.*\\bbitte (?:\\w+ )?pruefe[nt]?\\b)`
/** Nobody of the company is the subject. */
const NOT_US = '^(?!.*\\b(?:wir|ich)\\b)'
const TEAM =
  '(?:kolleg\\w*|\\w*team|\\w*abteilung|fach\\w*|technik\\w*|mitarbeit\\w*|kundendienst|kundenservice|support|filialleit\\w*|leitung|stelle|buchhaltung|logistik)'
const NUMBER_OF =
  '(?:kunden|vertrags|bestell|auftrags|telefon|handy|mobil|rechnungs|sendungs|buchungs|mitglieds|serien|rueckruf|konto|police\\w*)nummern?'
const RESOLVES =
  '(?:erstatt\\w*|gutschreib\\w*|ersetz\\w*|zusend\\w*|zuschick\\w*|liefer\\w*|nachliefer\\w*|schicken|senden|stornier\\w*|ueberweis\\w*|austausch\\w*|umtausch\\w*|auszahl\\w*|zurueckzahl\\w*)'
const DATA = `(?:${NUMBER_OF}|daten|kontaktdaten|kundendaten|adresse|mailadresse|mail|angaben|details|infos?|informationen)`
const CHANNEL =
  '(?:chat|livechat|messenger|whatsapp|hotline|kontaktformular|portal|kundenportal|supportportal|hilfecenter|helpdesk|servicecenter|service center|postfach)'

export const german: PhraseSet = {
  declared: anyOf(
    '\\bautomati(?:sch|siert)\\w* (?:\\w+ )?(?:antwort|nachricht|mail|bestaetigung|eingangsbestaetigung|generiert\\w*|erstellt\\w*|versendet\\w*|verschickt)\\b',
    '\\bnicht auf diese (?:\\w+ )?(?:nachricht|mail|email)\\b|\\bnicht auf diese\\b.*\\bantworten\\b|\\babwesenheitsnotiz\\b|\\beingangsbestaetigung\\b',
    '\\b(?:postfach|mailadresse|adresse|konto|account)\\b.*\\bnicht (?:gelesen|ueberwacht|betreut)\\b',
    '\\bich bin (?:\\w+ ){0,3}(?:bot|chatbot|assistent\\w*)\\b',
  ),
  automatic: anyOf(
    '\\b(?:ticket|vorgangs|fall|bearbeitungs|referenz|anfrage|case|aktenzeichen)s? ?(?:nummer|nr|id)?\\b.*\\b(?:lautet|ist) (?:\\w+ )?\\w*\\d',
    '^(?:\\w+ ){0,1}(?:ticket|vorgang|fall|bearbeitungs|referenz|case|aktenzeichen|geschaeftszeichen|zeichen|ref)s? ?(?:nummer|nr|id)? (?:\\w{0,4} ){0,2}\\w*\\d[\\w ]*$',
    '\\b(?:ticket|vorgang|fall|vorgangs\\w*|ticketnummer|referenz\\w*)\\b.*\\b(?:erstellt|eroeffnet|angelegt|registriert|erfasst|generiert|vergeben)\\b',
    '\\bunter (?:der )?(?:\\w*nummer|nr|id|\\w*zeichen) [\\w ]*\\d[\\w ]*\\b(?:erfasst|registriert|angelegt|aufgenommen|gespeichert|abgelegt|bearbeitet)\\b',
    '\\b(?:haben|hat)\\b.*\\b(?:ticket|vorgangsnummer)\\b.*\\b(?:erstellt|eroeffnet|angelegt)\\b',
    `\\b${MESSAGE}\\b.*\\b(?:wurde|ist)\\b.*\\bnummer \\w*\\d`,
  ),
  receipt: anyOf(
    `\\b${MESSAGE}(?:en)?\\b.*\\b(?:eingegangen|erhalten|registriert|erfasst|angekommen|empfangen|eingetroffen)\\b`,
    '\\bhaben (?:diese|sie|es|das|alles) (?:\\w+ )?(?:erhalten|bekommen|empfangen)\\b',
    `\\b(?:eingang|erhalt) (?:ihrer|ihres|deiner|deines|eurer)\\b.*\\b${MESSAGE}`,
  ),
  holding: anyOf(
    '\\b(?:geht|ging|ist raus|sind raus|liegt) (?:direkt |gleich |schon |jetzt |bereits )?(?:an|bei) (?:die|der|den|dem|das|unser\\w*)\\b|\\bnachforschung\\w*\\b|\\b(?:begutachtet|vorgelegt|aufgearbeitet|eingeleitet|angestossen)$|\\bwir wissen (?:um|von|dass)\\b|\\barbeiten (?:wir )?das\\b.*\\bauf$',
    '\\b(?:haben?|hat)\\b.*\\b(?:spedition|kurier\\w*|lieferant\\w*|hersteller\\w*|partner\\w*|post|zusteller\\w*|verkaeufer\\w*)\\b.*\\b(?:kontaktiert|angeschrieben|angefragt|gefragt|informiert|gebeten)$',
    `^(?:\\w+ )?(?:wir|ich) (?:werden?|wollen|moechten?)\\b(?!.*\\b${RESOLVES}\\b)|^(?:werden|werde) (?:wir |ich )?(?:das|dies|es|sie|dich|den|die|ihnen|dir|uns|mich|diese\\w*)\\b(?!.*\\b${RESOLVES}\\b)|^lass\\w* (?:mich|uns)\\b`,
    '\\b(?:haben?|hat)\\b.*\\b(?:gebeten|angefragt|nachgefragt|weitergesagt)$|\\ban (?:die|den|das|unser\\w*) .*\\b(?:gegeben|gesandt|gesendet|geschickt|uebergeben|uebermittelt)$|\\bherauszufinden\\b|\\bherausfinden\\b|\\bfind\\w* (?:wir |ich )?(?:das |es )?(?:fuer \\w+ )?heraus\\b',
    '\\bruf\\w*\\b.*\\bzurueck\\b|\\bim (?:austausch|gespraech|kontakt)\\b|\\bauf (?:die|unsere\\w*|der|dem) (?:\\w+ )?(?:liste|zettel|agenda|plan)\\b|\\b(?:wir|ich) (?:schnacke?|rede|spreche|sprechen|reden|telefoniere|checke?|checken)\\b|\\bcheck\\w* (?:ich|wir|das)\\b|\\bguck\\w* (?:wir|ich)\\b',
    '\\b(?:kuemmer\\w*|chuemmer\\w*)\\b.*\\b(?:uns|mich|sich|eus)\\b|\\b(?:uns|mich|sich)\\b.*\\bkuemmern\\b|\\bwird sich gekuemmert\\b',
    '\\bweiter ?(?:geleitet|gegeben|gereicht|gemeldet|zuleiten|zugeben|leiten|geben|verfolgen|verfolgt)\\b|\\bzur (?:pruefung|klaerung|abklaerung|bearbeitung)\\b',
    '\\b(?:leite\\w*|geb\\w*|reiche\\w*)\\b.*\\bweiter\\b',
    '\\b(?:schau\\w*|seh\\w*|guck\\w*|luege?)\\b.*\\b(?:uns|mir|mer)\\b.*\\ban\\b|\\b(?:mir|mer) (?:luege|luegid|klaere\\w*)\\b|\\bmaelde\\w* eus\\b',
    '\\b(?:uns|mir)\\b.*\\b(?:anschauen|ansehen|angucken|anzuschauen|anzusehen)\\b|\\bschaue?n? (?:wir |ich )?(?:mal )?(?:was|ob|wie|woran)\\b|\\b(?:schaue?n?|sehe?n?) (?:wir|ich)\\b.*\\ban$',
    '\\b(?:schau\\w*|seh\\w*|hake[nt]?|frage?n?|frag|forsche\\w*)\\b(?! sie\\b)(?! bitte\\b)(?:.*\\b)?(?:nach|intern)$',
    '\\b(?:frage?n?|frag|hake?n?)\\b.*\\bbei\\b.*\\bnach\\b|\\bnach(?:ge)?(?:fragt|hakt)\\b|\\bnachzu(?:fragen|haken|gehen)\\b',
    `${NOT_THE_CUSTOMER}.*\\b${CHECK}\\b`,
    `\\b(?:wird|werden|wurde)\\b.*\\b(?:geprueft|bearbeitet|abgeklaert|geklaert|untersucht|besprochen|ueberprueft|angeschaut|analysiert)$`,
    '\\bin (?:der |interner )?(?:pruefung|bearbeitung|abklaerung|klaerung|arbeit|kontakt|gespraechen|austausch)\\b|\\b(?:auf der )?suche nach\\b',
    '\\barbeite\\w*\\b.*\\b(?:daran|dran|hochdruck|loesung|behebung|hochtouren)\\b|\\bbearbeiten (?:wir )?(?:\\w+ )?(?:ihr|dein|das|es|den|die)\\w*\\b',
    '\\b(?:sind|bin|bleiben?|ist)\\b.*\\b(?:dran|daran|am ball)\\b|^bin dran\\b',
    '\\bgehe?n?\\b.*\\b(?:sache|fall|hinweis|anliegen|dem)\\b.*\\b(?:nach|grund)\\b|\\bauf dem (?:schirm|radar)\\b|\\bdem (?:\\w+ ){0,3}nach(?:gehen|zugehen)\\b',
    '\\b(?:problem|fehler|stoerung|thema)\\b.*\\b(?:bekannt|bewusst)$',
    '\\b(?:wir|ich)\\b.*\\bmelde[nt]? (?:uns|mich)\\b|\\bmelde?n? (?:wir |ich )?(?:uns|mich)\\b|\\bmeld mich\\b|\\bmelden wir uns\\b',
    '(?<!\\bbei )\\b(?:uns|mich)\\b.*\\bmelden\\b|\\bmeldet sich (?:\\w+ ){0,4}bei (?:ihnen|dir|euch)\\b|\\bsich (?:\\w+ ){0,6}bei (?:ihnen|dir|euch) (?:\\w+ )?melden\\b',
    '\\bmit (?:ihnen|dir|euch) in verbindung (?:setzen|setzt)?\\b|\\bsetze?n? (?:wir |ich )?(?:uns|mich)\\b.*\\bin verbindung\\b|\\bsetzt sich\\b.*\\bin verbindung\\b',
    `\\bkomm\\w*\\b.*\\bauf ${YOU}\\b.*\\bzu(?:rueck)?\\b|\\bkomm\\w* (?:wir |ich )?(?:\\w+ ){0,4}zurueck\\b`,
    `\\bhalt\\w* (?:wir |ich )?${YOU} (?:\\w+ )?(?:auf dem laufenden|informiert)\\b|\\binformier\\w* (?:wir |ich )?(?:sie|dich|euch|ueber)\\b|\\b(?:wir|ich)\\b.*\\b(?:sie|dich|euch)\\b.*\\binformieren\\b`,
    `\\b(?:informiert|gemeldet|verstaendigt|kontaktiert|eingeschaltet|uebergeben|angefragt|angestossen|gebeten|beauftragt)\\b.*\\b${TEAM}\\b`,
    `\\b${TEAM}\\b.*\\b(?:informiert|gemeldet|verstaendigt|kontaktiert|eingeschaltet|uebergeben|angefragt|gebeten|beauftragt)\\b|\\b(?:liegt|liegen)\\b.*\\bvor$`,
    `\\b(?:kolleg\\w*|\\w*team|mitarbeit\\w*|technik\\w*|jemand)\\b.*\\b(?:meldet|melden|kuemmert|kuemmern|kontaktiert|prueft|schaut)\\b`,
    '\\bnehmen? (?:wir |ich )?(?:das|es|dies|ihr\\w*|dein\\w*|den|die|diese[ns]?)\\b.*\\b(?:auf|mit)$|\\bnehmen (?:wir|ich)\\b.*\\b(?:auf|mit)$',
    '\\bgeduld\\w*\\b|\\bgedulden\\b|\\b(?:moment|augenblick|minute|zeit) (?:bitte|geben)\\b|\\b(?:gib|geben|gebt)\\b.*\\b(?:zeit|moment|augenblick|minuten?|stunden?)\\b',
    '\\bschnellst\\w+\\b|\\bso (?:schnell|rasch|bald) (?:wie|als) (?:irgend )?moeglich\\b|\\bbaldmoeglichst\\b',
    '\\b(?:intern )?eskalier\\w*\\b|\\berkundig\\w*\\b|\\bauf den grund\\b|\\bmachen uns schlau\\b',
    `\\b(?:geb\\w*|sag\\w*)\\b.*\\b${YOU}\\b.*\\bbescheid\\b|\\b${YOU}\\b.*\\bbescheid (?:geben|sagen|gebe)\\b`,
    '\\b(?:beheben|loesen|korrigieren|reparieren) (?:wir|das|es|den|die)\\b|\\b(?:das|es|den|die) (?:\\w+ ){0,5}zu (?:beheben|loesen|klaeren)\\b|\\b(?:wird|werden)\\b.*\\b(?:behoben|geloest|beheben)$',
    `\\b(?:wir|ich) (?:werde[n]? )?rufe?n? ${YOU}\\b|\\brufe?n? (?:wir|ich) ${YOU}\\b|\\bwerden?\\b.*\\b${YOU}\\b.*\\b(?:anrufen|kontaktieren)\\b`,
    '\\b(?:wir|ich) wissen? (?:\\w+ ){0,2}mehr\\b|\\bwissen (?:wir|ich) (?:\\w+ ){0,3}mehr\\b|\\bnoch (?:nicht|nichts|keine)\\b.*\\b(?:sagen|genaueres|neues|infos?|informationen|loesung|antwort)\\b',
    `\\b(?:sie|du|ihr)\\b.*\\bhoer\\w*\\b.*\\bvon (?:uns|mir)\\b|\\bhoer\\w* (?:sie|du|ihr)\\b.*\\bvon (?:uns|mir)\\b`,
    `\\b(?:sie|du|ihr) (?:erhalten|erhaeltst|bekommen|bekommst|kriegst|werden|wirst)\\b.*\\b(?:rueckmeldung|antwort|bescheid|update|infos?|informationen|nachricht)\\b`,
    `\\b(?:erhalten|erhaeltst|bekommen|bekommst|kriegst) (?:sie|du|ihr)\\b.*\\b(?:rueckmeldung|antwort|bescheid|update|infos?|informationen|nachricht)\\b`,
    '\\b(?:rueckmeldung|antwort|bescheid|neuigkeiten) (?:\\w+ ){0,3}(?:folgt|folgen|kommt)\\b|\\bupdate folgt\\b|\\bbeantworten (?:wir|ich)\\b|\\b(?:wir|ich) (?:\\w+ ){0,4}beantworten\\b|\\bwir (?:\\w+ ){0,3}antworten\\b|\\bantworten wir\\b',
  ),
  returning: anyOf(
    '\\bmeld\\w*\\b|\\bmaelde\\w*\\b|\\bhoer\\w*\\b.*\\bvon (?:uns|mir)\\b|\\bbescheid\\b|\\b(?:rueckmeldung|antwort|antworten|beantworten|update|neuigkeiten|loesung|stellungnahme)\\b',
    '\\b(?:wissen|weiss)\\b.*\\bmehr\\b|\\bmehr\\b.*\\bwissen\\b|\\bkomm\\w*\\b.*\\b(?:auf|zurueck)\\b|\\bin verbindung\\b|\\bkontaktier\\w*\\b|\\banrufen\\b|\\brufe?n?\\b.*\\ban\\b|\\binformier\\w*\\b|\\bauf dem laufenden\\b|\\bschreiben (?:wir|ihnen|dir)\\b',
  ),
  deflected: anyOf(
    '\\b(?:dm|dms|pn|pns|pm|direktnachricht|privatnachricht|private[nr]? nachricht|persoenliche[nr]? nachricht|direct message)\\b',
    `${NOT_US}.*\\b(?:schick(?:e|en|t)?|schreib(?:e|en|t|s)?|send(?:e|en|et)|teil(?:en|t|e)?|uebermitteln?|nenn(?:e|en|t)?)\\b.*\\b(?:uns|mir)\\b|${NOT_US}.*\\b(?:gib|geben?|gebt|lass(?:en|t)?)\\b.*\\b(?:uns|mir)\\b(?!.*\\b(?:zeit|moment|bis|stunden?|minuten?|tage?)\\b)`,
    `${NOT_US}.*\\b(?:bitte|gern\\w*|am besten|schick\\w*|schreib\\w*|send\\w*|meld\\w*|koenn\\w*|kannst|kontakt\\w*|wend\\w*|einfach)\\b.*\\b(?:per|via|ueber) (?:\\w+ ){0,2}(?:e ?mail|mail|nachricht|telefon|chat|whatsapp|messenger)\\b`,
    `${NOT_US}.*\\b(?:kontaktformular|hotline|mailadresse)\\b`,
    `\\b(?:nutz\\w*|verwend\\w*|benutz\\w*|ueber|via|fuell\\w*)\\b(?:.*\\b)?(?:unser\\w* |das |dieses |den |die )?(?:\\w+ ){0,2}(?:\\w*formular|${CHANNEL})\\b`,
    '\\b(?:wende[nt]?|wendet|melde[nt]?|meld|wenden)\\b(?: (?:sie|du|ihr))?(?: (?:bitte|doch|gern|gerne|mal|am besten|einfach|kurz))* (?:sich|dich|euch|bei uns|bei unser\\w*)\\b(?!.*\\bbei (?:ihnen|dir|euch)\\b)',
    `${NOT_US}.*\\b(?:rufe?n?|ruf|ruft|rufst|kontaktiere?n?|kontaktiert|kontaktier|erreichen?|besuche?n?|besucht)\\b(?: (?:sie|du|ihr))?(?: (?:bitte|doch|kurz|gern|gerne|mal|am besten|einfach))* (?:uns|unser\\w*|den|die|bei)\\b`,
    `${NOT_US}.*\\b(?:ihre?r?|deine?r?|eure?r?|bitte)\\b (?:\\w+ ){0,2}${NUMBER_OF}\\b`,
    `\\b(?:benoetig\\w*|brauch\\w*|braeuchten?)\\b.*\\b${DATA}\\b|\\b${DATA}\\b.*\\b(?:mitteilen|durchgeben|nennen|zukommen|zusenden|schicken|senden|mailen)\\b`,
    '\\b(?:sich|dich)\\b.*\\b(?:bei|an) (?:uns|unser\\w*|den|die)\\b.*\\b(?:melden|wenden)\\b|\\ban (?:uns|unser\\w*|den|die) (?:\\w+ ){0,3}(?:zu )?wenden\\b',
    '\\b(?:sie|du) (?:erreichen|erreichst) (?:uns|unser\\w*)\\b|\\b(?:erreichen|erreichst) (?:sie|du)\\b.*\\bunter\\b|\\bsind wir\\b.*\\b(?:telefonisch|per telefon|erreichbar)\\b',
    '\\b(?:kundenservice|kundendienst|kundencenter|support|hotline)\\b.*\\b(?:zustaendig|richtige\\w*)\\b|\\brichtige\\w* ansprechpartner\\w*\\b',
    `\\bunser\\w* (?:\\w+ )?(?:support|kundendienst|kundenservice|kundenbetreuung|hotline|chat|service)\\b.*\\b(?:hilft|helfen|weiterhelfen|unterstuetzt|zur verfuegung|fuer (?:dich|sie) da)\\b`,
    `\\b(?:koenn\\w*|kannst|koennt|magst|moecht\\w*|mag|wuerd\\w*|darf\\w*|willst)\\b.*\\b(?:uns|unser\\w*|mich)\\b.*\\b(?:anschreiben|anrufen|kontaktieren|schreiben|schicken|senden|zusenden|mailen|zukommen)\\b`,
    `\\b(?:uns|unser\\w*)\\b.*\\b(?:anzuschreiben|anzurufen|zu kontaktieren|zu schreiben|zu schicken|zu senden|zu mailen|zukommen zu lassen)\\b`,
    '\\b(?:helfen|klaeren|unterstuetzen|beraten|besprechen|loesen)\\b.*\\b(?:telefonisch|per telefon|am telefon|per mail|per chat|vor ort|in der filiale|persoenlich)\\b|\\b(?:telefonisch|per telefon|am telefon|per mail|im chat)\\b.*\\b(?:helfen|klaeren|weiterhelfen|unterstuetzen|beraten|besprechen|loesen)\\b',
    `${NOT_US}.*\\b(?:komm|kommen|kommt|schau|schauen|geh|gehen)\\b.*\\b(?:filiale|geschaeft|shop|laden|vorbei|kundencenter)\\b`,
    `${NOT_US}.*\\b(?:oeffne[nt]?|eroeffne[nt]?|erstelle[nt]?)\\b.*\\b(?:ticket|fall|anfrage|supportfall)\\b`,
    '\\b0\\d{2,4}(?: \\d{2,}){1,4}\\b|\\b(?:sprich|sprechen|redet?|sprecht)\\b(?: sie)?\\b.*\\bmit (?:dem|der|den|unser\\w*|ihrem|deinem)\\b|\\bkommst? (?:du|sie|ihr)\\b.*\\bvorbei\\b|\\bhilft man\\b|\\b(?:nutz\\w*|verwend\\w*)\\b.*\\badresse\\b|\\breichen sie\\b.*\\bein\\b',
    '\\bansprechpartner\\w*\\b.*\\b(?:ist|sind)\\b|\\bzustaendig (?:ist|sind)\\b|\\b(?:ist|sind)\\b.*\\bzustaendig$|\\btelefonieren\\b|\\bschriftlich an\\b|\\b(?:ruf|telefon|handy)nummer mit\\b',
    '\\b(?:check|checke|schau|schaue[n]?|guck|pruefe?n?)\\b.*\\b(?:posteingang|inbox|postfach|nachrichten)\\b|\\bnachricht (?:\\w+ )?(?:geschickt|geschrieben|gesendet|hinterlassen)\\b|\\bangeschrieben\\b',
  ),
  done: anyOf(
    '\\b(?:behoben|geloest|erledigt|erstattet|zurueckerstattet|gutgeschrieben|storniert|ersetzt|freigeschaltet|korrigiert|repariert|geaendert|gesperrt|entsperrt|ueberwiesen|veranlasst|geloescht|angepasst|nachgeliefert|zurueckueberwiesen|gefixt|rueckerstattet)\\b',
    '\\b(?:funktioniert|geht|laeuft|klappt) (?:\\w+ ){0,3}wieder\\b|\\bwieder (?:\\w+ ){0,2}(?:gehen|funktionieren|laufen|klappen|funktioniert|erreichbar|verfuegbar|online|frei)\\b',
    '\\b(?:techniker|monteur|kurier|installateur|bote)\\w*\\b.*\\b(?:kommt|kommen|kam|war)\\b|^(?:er|dieser) (?:kommt|kam)\\b',
    '\\bhaben\\b.*\\b(?:ihnen|dir)\\b.*\\bgeantwortet\\b|\\bgutschrift\\b|\\b(?:geld|betrag) (?:\\w+ ){0,3}zurueck\\b|\\bschreiben\\b.*\\bgut$|\\berstatten (?:wir|ich|ihnen|dir)\\b',
    '\\b(?:geht|klappt|funktioniert) (?:\\w+ ){0,3}nicht$|^(?:\\w+ ){0,5}nicht (?:mehr )?moeglich$|\\bkoennen (?:wir|ich)\\b.*\\b(?:nicht|kein\\w*) (?:\\w+ )?(?:anbieten|erlassen|erstatten|annehmen|umtauschen|uebernehmen|stornieren)\\b',
  ),
  assent: anyOf(
    '^(?:ja|nein|jein|jawohl|nee|noe|stimmt|korrekt|richtig|genau)$',
    '^(?:ja|nein) (?:das|leider|nur|aber|klar|natuerlich)\\b',
  ),
  question: anyOf(
    '\\b(?:was|welche[rnms]?|wann|wo|wer|woher|seit wann|wie (?:lange|oft|viel|genau|hast|haben|ist|sieht)|um (?:was|welche\\w*))\\b.*\\b(?:sie|du|ihr|dein\\w*|ihr\\w*|passiert|es|sich)\\b',
    '^(?:hast|haben|hattest|hatten|ist|sind|war|kam|kommt|klappt|geht|funktioniert|hat|tritt|steht|wurde|bist|laeuft) (?:du|sie|ihr|es|das|der|die|denn|bei|dein\\w*|ihr\\w*)\\b',
  ),
  courtesy: anyOf(
    '\\b(?:dank|danke|danken|dankeschoen|merci)\\b',
    '\\bleid\\b',
    '\\b(?:bedauer\\w*|entschuldig\\w*|sorry|verzeihung|pardon|verstaendnis|unannehmlichkeit\\w*|umstaende)\\b',
    '\\b(?:aerger\\w*|unmut|frust\\w*|enttaeusch\\w*|unschoen\\w*|schade|nachvollziehen|ernst|anspruch)\\b',
    '\\bnicht\\b.*\\b(?:passieren|vorkommen|geschehen|laufen|sein)$',
    '\\b(?:freut|freuen) uns\\b|\\buns (?:sehr )?wichtig\\b|\\bam herzen\\b|\\bin unserem sinne\\b',
    '^(?:hallo|hi|hey|hoi|gruezi|servus|moin|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|salue?|sali)\\b',
    '\\b(?:gruess\\w*|gruss|lg|vg|mfg)\\b|^(?:ihr|dein|euer)\\b.*team$|\\bteam$',
    '\\bschoene[nrs]? (?:tag|abend|woche\\w*|feiertag\\w*|ostern|weihnacht\\w*)\\b|\\balles gute\\b|\\bschoen dass\\b',
    '\\bzur verfuegung\\b|\\bzoegern? \\w+ nicht\\b|\\bgerne? (?:weiter|fuer \\w+ da)\\b|\\bhelfen\\b.*\\bgerne?\\b|\\bgerne?\\b.*helfen\\b|\\bwie (?:koennen|kann) (?:wir|ich)\\b',
    '\\b(?:bei|fuer|falls|sollten|wenn)\\b.*\\b(?:fragen|rueckfragen|frage|unklarheiten)\\b',
  ),
  subordinate: anyOf(
    '^(?:dass|damit|sodass|so dass|um|wenn|falls|sobald|sofern|ob|bis|wie|was|wo|wer|wohin|woran|weshalb|warum|welche[rnms]?)\\b',
  ),
  condition: anyOf('^(?:wenn|falls|sobald|sofern|damit|um)\\b(?! welche| was)'),
  negated: anyOf('\\b(?:nicht|noch kein\\w*|wird|werden)\\b'),
}
