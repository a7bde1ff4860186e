/** Invented spam, one a line: every kind that comment sections and phones get, German and English. */
export const SPAM_TEXTS = `Potenzmittel ohne Rezept, diskret nach Hause: www.pillen-shop.example
Viagra günstig kaufen http://blau.example http://blau2.example
Online Casino: 200 Freispiele ohne Einzahlung, hier klicken https://glueck.bet
Sofortkredit ohne Schufa, kontaktieren Sie uns per WhatsApp
Wir vergeben Darlehen zwischen 2.000 und 900.000 Euro, Zinsen 3 Prozent, Kreditangebot anfordern: kredit@geld.invalid
Ich habe mit Krypto Trading 8.000 Euro Gewinn in einer Woche gemacht, schreibt mir auf Telegram
Frau Weber Trading hat mir geholfen, kontaktieren Sie sie auf WhatsApp: https://wa.me/4915
Verdienen Sie 4.500 Euro pro Monat von zu Hause, ohne Vorkenntnisse! https://bit.ly/geld
Super Beitrag! Besuchen Sie auch meine Seite über Treppenlifte https://treppenlift.example
Sehr informativer Artikel, ich werde wiederkommen. Schaut auch auf meinem Blog vorbei https://blog.example
Backlinks und Gastartikel günstig, Platz 1 bei Google garantiert
Suchmaschinenoptimierung für Ihre Webseite ab 99 Euro, hier klicken https://seo.top
10.000 echte Follower kaufen, nur heute 19,99
Rolex Replica AAA Qualität, Versand kostenlos https://uhren.xyz
Führerschein kaufen ohne Prüfung, Telegram Kanal
Einsame Frauen aus deiner Umgebung warten, hier klicken https://date.top
Geile Girls live, Sexcam gratis https://cam.xxx
Sie haben ein iPhone gewonnen! Preis abholen: https://preis.xyz
Glückwunsch, Sie wurden als Gewinner ausgewählt! Klicken Sie hier https://gewinn.top
Ihr Paket konnte nicht zugestellt werden. Zollgebühr 1,99 Euro offen: https://paket.top/x
Ihr Konto wurde eingeschränkt, bitte verifizieren Sie sich: https://bank.icu/login
Hallo Mama, mein Handy ist kaputt, das ist meine neue Nummer, schreib mir auf WhatsApp https://wa.me/49
Doktor Ayo hat meine Ehe gerettet mit Liebeszauber, kontaktieren Sie ihn per Email
Schaut mal auf meinem Kanal vorbei und lasst ein Abo da https://youtu.example/x
Abonniert meinen Kanal, mein neues Video ist online https://youtu.example/x
[url=https://x.example]billige schuhe[/url] https://y.example
Cas\u0456no b\u043enus https://spiel.example
guenstige-medikamente . com ohne rezept
Cheap viagra and cialis without prescription
Best online casino, 100 free spins no deposit bonus https://spin.bet
Need an urgent loan? Loan offer at 2% interest rate, apply now
Earn money from home, $500 daily, no experience needed https://bit.ly/cash
My broker turned $500 into $9,000 with crypto trading profit, contact her on WhatsApp
A recovery expert got my lost bitcoin back, contact him on Telegram
This ethical hacker helped me recover my account, contact him via Instagram
Great article, very informative! Visit my website https://shoes.example
Nice post, keep up the good work. I bookmarked your blog. https://mattress.example
We sell guest posts and backlinks with high domain authority
Increase traffic to your website, first page of Google, click here https://seo.example
Buy followers and likes, instant delivery https://likes.top
Replica watches, AAA quality, free shipping https://watch.shop
Hot girls in your area, click here https://girls.xyz
Check out my channel and subscribe, new video every day https://youtu.example/c
Sub to my channel and I will sub back, sub4sub!!
You have won a cash prize! To claim text WIN to 80888
Free entry in our weekly draw, reply YES to 85222, 150p/msg
URGENT! You have been selected to receive a free iPhone, call now [phone]
Your parcel is held, pay the customs fee here: https://post.icu/fee
Your account has been suspended, verify your details: https://bank.cyou
Hi mum, I lost my phone, this is my new number, text me on WhatsApp https://wa.me/44
Powerful spell caster brought back my husband, email him now
Buy essay writing service, write my essay cheap https://essay.example
𝐅𝐑𝐄𝐄 𝐅𝐎𝐋𝐋𝐎𝐖𝐄𝐑𝐒 for your page, click the link https://f.top
http://a.example http://b.example http://c.example http://d.example
hello <a href="https://x.example">cheap pharmacy</a>`

/** What customers and readers write that only looks so. */
export const NO_SPAM_TEXTS = `Wie hier beschrieben https://hilfe.example geht es bei mir nicht.
Ich warte seit Wochen, keine Antwort! Belege: https://a.example https://b.example
So kam das Paket an: https://i.imgur.com/kaputt.jpg
Foto vom Schaden: https://bilder.example/schrank.png
Mein Kredit wurde abgelehnt, warum?
Danke für den Beitrag!
Seid ihr auch auf WhatsApp erreichbar?
Ihr Paket konnte nicht zugestellt werden, stand auf der Karte, dabei war ich zu Hause.
Ich habe beim Gewinnspiel gewonnen und der Preis ist nie angekommen!
Der Gutschein lässt sich nicht einlösen.
Mein Konto wurde gesperrt, ich komme nicht an mein Geld.
Bekomme jeden Tag Spam von euch, obwohl ich mich abgemeldet habe.
Ruft mich bitte an, meine Nummer habt ihr: [phone]
Kontaktieren Sie mich bitte unter [email], es geht um die Rechnung.
Wer hat gute Erfahrungen mit Krypto bei dieser Bank?
Die Werbung für Online-Casinos auf eurer Seite ist eine Zumutung.
Toller Artikel, danke! Eine Frage habe ich noch zum zweiten Absatz.
Der Bus kommt nie, jetzt verdient wenigstens das Taxi.
Habt ihr eine Followerliste zum Exportieren?
Ich folge euch seit Jahren und bin enttäuscht.
Der Link in der Mail führt ins Leere: https://www.beispiel.example/aktion
Wo finde ich den Link zum Formular?
Nur heute sind drei Züge ausgefallen.
Versand kostenlos stand da, bezahlt habe ich 5 Euro.
Bitte löscht den Kommentar über mir, das ist Werbung für ein Casino.
Jetzt bestellen ging nicht, der Knopf tut nichts.
Ich möchte meine Bestellung von gestern stornieren, geht das noch?
Könnt ihr bitte mal auf meine Mail antworten? Dringend!
Как мне связаться с поддержкой?
Mein Arzt hat mir das Medikament verschrieben, aber die Online-Apotheke liefert nicht.
Here is the picture of the broken lamp: https://imgur.com/abc
Same problem as described here https://forum.example/t/123
Where is my refund? I was told seven days.
I won the voucher in your app and it does not work.
Please call me back, you have my number [phone].
My parcel is held at customs and nobody tells me why.
Great article, thanks! One question about the second chart though.
Your ads for casinos next to kids' games are disgusting.
I get spam from you every day, unsubscribe does not work.
Is there a way to reach you on WhatsApp?
Got a text that my account was suspended, is that really you?
The free trial charged my card anyway.
How do I apply for a loan extension with you?
My followers count is wrong since the update.
I love your new site, it loads fast.
The link in your newsletter is dead.
Check my order please, it says delivered but it is not here.
I clicked the link and nothing happens.
Only two left in stock, then cancelled after I paid.
I texted STOP to your number and still get messages.`
