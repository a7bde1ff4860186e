/** Invented short texts, one a line, by the language they are written in; null: nobody could tell. */
const LANGUAGE_TEXTS: readonly (readonly [language: string | null, texts: string])[] = [
  [
    'de',
    `Ich warte seit Wochen
    Wo bleibt mein Paket?
    Rechnung falsch
    Lieferung kaputt
    Nie wieder
    Unverschämtheit!
    Frechheit
    sehr enttäuscht
    Kundendienst nicht erreichbar
    Was soll das?
    geht gar nicht
    echt schade
    Danke für nichts
    Super, funktioniert
    Tolle App, aber langsam
    Preis zu hoch
    Hotline besetzt
    Geld zurück!
    keine Antwort
    Seit gestern kein Internet
    Meine Karte wurde gesperrt
    #Beispiel @hilfe Wann kommt ihr?
    Vielen Dank
    alles bestens
    gern wieder
    Kann jemand helfen
    Update installiert, App kaputt
    ihr seid das letzte
    Bestellung storniert
    Kündigung ist raus
    warum nicht gleich so
    Die App stürzt ab
    passt perfekt, danke
    schnelle Lieferung
    Ware beschädigt
    Schlechter Service!!!
    Absolut nicht empfehlenswert
    keine Ahnung
    Verspätung mal wieder
    Kein Anschluss unter dieser Nummer
    hübsch
    Wann macht ihr auf?`,
  ],
  [
    'de',
    `I warte scho drü Wuche
    Das isch nöd guet
    Hoi zäme
    Was söll das?
    Nüt gange sit geschter
    Ha nie es Mail übercho
    Isch das öppe normal?
    Mer händ no kei Antwort
    Chunnt do no öppis?
    wo isch mis Päckli
    gaht gar nöd
    Merci vilmal
    Das goht doch nid
    Üses Internet lauft nid
    Wieso nid?
    S Billett isch z tüür
    Huere schad
    Chönd ihr mir hälfe?
    Mir hei nüt ghört
    Isch eifach nume no mühsam`,
  ],
  [
    'en',
    `I have been waiting for weeks
    Where is my parcel?
    wrong invoice
    broken on arrival
    never again
    terrible service
    Worst company ever
    not happy
    No answer
    refund please
    what a joke
    App keeps crashing
    love it
    Great app
    Thank you so much
    works fine
    too expensive
    my card was blocked
    Any news?
    still waiting
    no internet since yesterday
    can anyone help
    useless support
    Highly recommended
    you guys rock
    flight cancelled again
    don't buy this
    awesome
    delivery was late
    Not worth the money
    how do I cancel
    Please fix this
    item arrived damaged
    @support hello??? #fail
    ok thanks
    slow and rude
    money back now
    this is ridiculous
    when do you open
    nobody answers the phone`,
  ],
  [
    'fr',
    `J'attends depuis trois semaines
    Où est mon colis ?
    Très déçu
    Plus jamais
    Service client inutile
    C'est nul
    Merci beaucoup
    aucune réponse
    Ça ne marche pas
    Application géniale
    Trop cher
    remboursement svp
    Bonne appli
    Ma carte est bloquée
    Impossible de se connecter
    livraison en retard
    Quelle honte
    Je suis satisfait
    rien reçu
    Encore un problème
    À fuir
    Personne ne répond
    Très bien
    Facile et pratique
    colis endommagé`,
  ],
  [
    'it',
    `Aspetto da tre settimane
    Dov'è il mio pacco?
    Molto deluso
    Mai più
    Servizio pessimo
    Non funziona
    Grazie mille
    nessuna risposta
    Ottima app
    Troppo caro
    Voglio il rimborso
    Che vergogna
    La mia carta è bloccata
    Non risponde nessuno
    consegna in ritardo
    Tutto perfetto
    Ancora niente
    Bellissima
    Soldi buttati
    quando arriva?
    pacco danneggiato
    Assistenza inesistente
    Sono soddisfatto
    Non lo consiglio
    Facile da usare`,
  ],
  ['es', `¿Dónde está mi pedido?\nNo funciona nada, estoy esperando desde hace semanas\nMuchas gracias por todo`],
  ['nl', `Waar blijft mijn bestelling?\nIk wacht al drie weken op mijn geld\nDit is echt niet goed`],
  ['pt', `Onde está o meu dinheiro?\nNão funciona, muito ruim`],
  ['pl', `Gdzie jest moja paczka?\nNie działa, czekam już trzy tygodnie`],
  ['tr', `Paketim nerede?\nÇok kötü, üç haftadır bekliyorum ve cevap yok`],
  ['ru', `Где моя посылка?\nНичего не работает`],
  ['uk', `Де моя посилка? Ніхто не відповідає`],
  ['el', `Πού είναι το δέμα μου;`],
  ['zh', `我的包裹在哪里？`],
  ['ja', `荷物はどこですか`],
  ['ko', `소포가 어디에 있나요?`],
  ['he', `איפה החבילה שלי?`],
  ['ar', `أين طردي؟ لا أحد يجيب`],
  ['th', `พัสดุของฉันอยู่ที่ไหน`],
  ['hi', `मेरा पार्सल कहाँ है`],
  [null, `12345\n!!!\n😡😡😡\n#wtf #fail\n@hilfe\nhttps://www.das-ist-nicht-deutsch.example/ich/und/du\nხელი მომეცით`],
]

export const languageCases = LANGUAGE_TEXTS.flatMap(([language, texts]) =>
  texts.split('\n').map((text) => [text.trim(), language] as const),
)
