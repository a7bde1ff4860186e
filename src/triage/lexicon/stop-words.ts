/**
 * Frequent words of a language: the small ones, and what customers and readers say in three words. A word that several lists hold counts a
 * part for each; what everybody says everywhere ("super", "ok", "app", "service") stands in none. Dialect counts as German.
 */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  de: `der die das und ist nicht ich ein eine einen einem einer eines zu mit auf für es sich auch dem den des von vom wie aber bei beim nur noch nach
    wird wir ihr sie euch er du dir dich mir mich uns dass wenn habe hat haben hatte hätte hast kann kannst können könnt konnte keine kein keinen mein
    meine meinen meinem meiner dein deine mehr schon sehr immer wieder seit über aus als im am in um an zum zur oder bitte danke dank warum wieso
    weshalb wann wo wer wen welche welcher jetzt heute gestern morgen abend nacht gibt geht gehen sind seid bin bist war waren wäre wurde wurden
    werden wirst diese dieser dieses diesen jeder jede alle alles euer eure ihre ihren ihnen unser unsere gar ja nein doch mal leider endlich gut
    gute guter guten gutes weil obwohl was etwas nichts nix nie niemals hier da dort dann denn damit dabei davon dafür dazu daher so ob bis ohne
    gegen durch unter vor hinter zwischen wegen während man jemand niemand selbst eigentlich einfach wirklich genau vielleicht natürlich ganz viel
    viele vielen wenig weiter wieder ab los weg her hin zurück will willst wollen wollte soll sollte muss müssen musste darf dürfen macht machen
    gemacht mach tut tun sagen sagt gesagt sehen sieht gesehen kommt kommen kam gekommen lassen lässt finde findet wissen weiss weiß denke glaube
    bekommen bekomme erhalten warte warten wartet gewartet funktioniert funktionieren kaputt geld jahr jahre tag tage tagen woche wochen monat
    monate stunde stunden uhr zeit zeiten leute menschen kunde kunden kundin kundendienst kundenservice rechnung bestellung bestellt lieferung
    geliefert paket antwort antworten antwortet anfrage vertrag kündigung gekündigt preis preise preisleistung teuer billig schlecht schlechte
    schlechter schlecht schlimm toll tolle toller tolles schön schöne schöner schönes geil geile geiler geiles hammer krass lustig lieb liebe
    lieber beste bester besten bestes besser weiterso weiter frechheit unverschämt unverschämtheit enttäuscht enttäuschend zufrieden unzufrieden
    empfehlenswert empfehlung lecker sauber dreckig freundlich unfreundlich schnell schnelle langsam pünktlich verspätung zug bahn leistung
    scheiße scheisse scheiß mist schade echt hallo moin servus grüezi grüße gruss grüsse gruß tschüss herzlichen glückwunsch genial peinlich
    bestimmt hoffentlich gerne gern klar stimmt richtig falsch neu neue neuen neuer neues alte alten alter großen große groß kleine kleinen klein
    fertig dumm dumme blöd ekelhaft hässlich witzig klasse prima spitze wahnsinn bild bilder lied stimme frau herr kinder kind haus wohnung
    arbeit ihn ihm naja jaa ne nee nö ey alter boah jo joa hä
    isch nöd nid ned hät han gsi chan chunnt mer üs öich öppis öpper au vo zrugg mini mis dini sini sind scho gahts gaht goht gits nüt nüüt
    immer wänn wenn wiä wieso jetz nur ebe halt öb hend händ hei heit chönd chöi chönne wott wänd mached git seit gseit nachher merci vilmal vilmol vielmal uf uff
    ufs bim bi dä di dr ds het bisch biä isches ischs vill viu guet guete guets schlächt schaffe luege lueg zäme
    eifach eifachi grad grüessli hoi sali salü tschau adie ade uere euchi huere gopf hueresiech oida wos ois net koa hob hab`,
  en: `the and is not i a an to with on for it also of as but at only after will we they you me my myself that if have has had can no more already
    very always again since about from or please thanks thank why when where who which now today there here are am was were been be being this
    these those your yours our ours us its do does did done dont doesnt didnt wont cant couldnt wouldnt isnt wasnt arent havent hasnt im ive ill
    id youre youve theyre thats whats theres lets so what how would could should may might must their them his her hers he she him just get got
    gets getting had by than then too any anyone anything some something someone everyone everything nothing nobody never ever every each all both
    few many much most other another same such own into onto over under up down out off back away in while until because though although before
    through during between against without within yes yeah yep nope nah ok okay sure right wrong good great nice best better bad worst worse
    awesome amazing excellent perfect brilliant fantastic wonderful love loved loves like liked likes hate hated awful terrible horrible poor
    useless disgusting disappointed disappointing rude slow late cheap expensive easy hard fast new old big little long first last next one two
    three time times day days week weeks month months year years hour hours minute minutes work works working worked doesn don didn isn won
    help helps helpful need needs needed want wants wanted try trying tried make makes made take takes took give gives gave go goes going went
    come comes coming came know knows think thought say says said see seen look looks looking feel use uses used using wait waiting waited tell
    told ask asked answer answered reply call called calls customer customers refund refunded order ordered orders delivered delivery flight
    money pay paid charged price worth account phone bag luggage broken lost cancelled canceled delayed people man guys girl girls boy everybody
    friend friends life world thing things way place food song music voice hey hello hi hiya bye goodbye night morning tonight tomorrow yesterday
    wow omg wtf oh ah aww damn shit fuck fucking hell lmao lol haha dude bro wanna gonna gotta aint yall cuz ur u r ya yo nite pls plz thx
    sorry sad happy funny cool true real really actually maybe probably still even else once well cute sweet beautiful pretty hot sick crazy
    welcome back room where anybody whats why hows whos it's keep keeps stop start turn let put bring show please enjoy enjoyed highly recommend
    recommended simple useful waste crap garbage rubbish sucks suck scam fake`,
  fr: `le la les et est ne pas je tu un une des du de avec sur pour il elle on que qui quoi dont où dans au aux ce cet cette ces mais nous vous mon ma mes
    ton ta tes son sa ses notre nos votre vos leur leurs plus moins très trop toujours jamais depuis bonjour bonsoir salut merci comment quand
    pourquoi combien sont suis es êtes sommes été être avoir ai as avons avez ont avait était fait faire faut rien bien tout tous toute toutes
    aussi ils elles jai cest cétait ça jamais encore chez sans si oui non peu peut peux pouvez veux veut vraiment application appli mise
    jour jours mois semaine semaines an ans heure heures temps fois après avant pendant entre sous vers par comme même autre autres donc alors
    car ou ni y en là ici voilà bon bonne bons bonnes mauvais mauvaise meilleur meilleure génial géniale excellente parfait parfaite magnifique
    pratique facile simple rapide lent nul nulle nuls inutile déçu déçue décevant dommage bravo jaime jadore adore aime marche fonctionne
    problème problèmes clients clientèle livraison commande colis remboursement remboursé réponse argent prix cher compte
    arnaque honte voleurs attends attendre attente reçu envoyé téléphone beaucoup assez tellement quel quelle quels aucun aucune
    sest nest quil quelle dun dune lapplication lappli monsieur madame sil plaît plait mdr ptdr svp stp ya pas rien interessant intéressant
    efficace utile nickel sympa clair claire complet complète satisfait satisfaite recommande conseille merde`,
  it: `il lo gli le la i e è non io tu lui lei un uno una di del dello della dei degli delle con su sul sulla per si che chi cui nel nella nei al allo
    alla ai alle dal dalla questo questa questi queste quello quella ma noi voi loro mio mia miei mie tuo tua suo sua nostro vostro vostra più
    meno molto molta molti tanto troppo sempre mai dopo prima da buongiorno buonasera ciao salve grazie prego come quando perché perchè dove
    quanto sono sei siamo siete era erano stato stata stati essere avere ho hai ha abbiamo avete hanno fatto fare fa niente nulla bene male tutto
    tutti tutta tutte anche ancora senza cosa cosi così già adesso ora oggi ieri domani giorno giorni settimana settimane mese mesi anno anni ore
    ogni altro altra altri se sì no né solo poi qui qua lì là fra tra sotto sopra verso buono buona ottimo ottima bello bella bellissimo bellissima
    pessimo pessima brutto brutta veloce lento facile inutile geniale perfetto perfetta fantastico fantastica magnifica magnifico vergogna truffa
    soldi prezzo conto pacco ordine ordinato spedizione consegna rimborso risposta risponde rispondono aspetto aspettando cliente clienti
    assistenza servizio telefono funziona posso può potete vorrei voglio vuole devo deve bisogna arrivato arrivata ricevuto pagato deluso delusa
    contento soddisfatto consiglio consigliato complimenti bravi bravo brava peccato purtroppo davvero proprio quasi abbastanza mi ti ci vi ne`,
  es: `el los las y no yo tú él una un del de la con por para que qué en al este esta esto estos pero nosotros mi mis tu su sus más muy mucho siempre
    nunca desde hola gracias cómo como cuando cuándo porque son soy eres es ser estar estoy está están tengo tiene tienen nada bien mal todo
    todos todos también ellos todavía sin hay ya así sí donde quien hace hacer días semanas meses año años dinero pedido paquete respuesta
    cliente espero esperando funciona excelente bueno buena malo mala muchas lo le les se me te nos`,
  pt: `o os a as um uma e não eu você ele ela do da dos das no na nos nas com por para que em ao este esta isso mas nós meu minha seu sua mais muito
    sempre nunca desde olá obrigado obrigada como quando porque são sou é ser estar estou está tenho tem nada bem tudo também ainda sem já
    dias semanas meses ano anos dinheiro resposta cliente ótimo bom boa ruim muito`,
  nl: `de het een en niet ik je jij met op voor ook van maar bij nog naar wordt wij we jullie hij zij mij dat die dit deze heb hebt heeft hebben
    geen mijn zijn haar onze meer zeer heel erg altijd nooit weer sinds uit als waarom wanneer nu ben bent is was waren goed slecht dank bedankt
    hallo kan kunnen moet wil gaat gaan doen dan of er te om aan over geld dagen weken maanden jaar bestelling pakket antwoord klant klanten
    wacht wachten mooi leuk lekker hoi doei`,
  pl: `i w na nie z się do to jest że co jak za od po dla o ale czy tak ja ty on ona my wy oni mój moja jestem są był była być mam masz ma bardzo
    tylko już jeszcze gdzie kiedy dlaczego dzień dobry dziękuję proszę pieniądze`,
  tr: `bir ve bu ne için çok ben sen biz siz onlar değil var yok mi mı mu mü ama daha gibi kadar sonra önce şimdi neden nasıl nerede evet hayır
    teşekkürler merhaba iyi kötü güzel lütfen olarak olan oldu`,
  hr: `i u je ne na se da to su sam si smo ste za od do po s sa iz kako što šta zašto kada gdje gde ali ili već još samo vrlo jako dobro loše hvala
    molim dobar dan nije nisam bilo biti moj moja imam ima nema`,
  sq: `dhe në një të nuk për me është unë ti ai ajo ne ju ata më se që si kur ku pse po jo faleminderit mirë shumë ka kam nga por edhe`,
}
