import type { Group } from './group.js'

/** The spam of comment sections and messages, German and English. One weak sign is no spam; a shop's customers write of offers and credit too. */
export const spamWords: readonly Group[] = [
  {
    code: 'spam-pills',
    spam: 2.6,
    phrases: `
      viagra* | cialis* | kamagra* | levitra* | sildenafil | tadalafil | xanax | tramadol | oxycodone | ivermectin | potenzmittel*
      potenzpille* | ohne rezept | rezeptfrei .. bestellen/kaufen/online | without prescription | no prescription | weight loss pills
      abnehmpillen | abnehm* .. tropfen/pillen/wunder | online pharmacy | online apotheke .. rezept/bestellen/guenstig/diskret
      keto gummies | cbd gummies | cbd oil | penis .. pills/enlarge*/vergroesser* | penisvergroesser* | male enhancement
      testosterone booster | cured .. herpes/hiv/cancer/diabetes | herbal .. cure/doctor/medicine | dr .. herbal | spell caster
      love spell | liebeszauber`,
  },
  {
    code: 'spam-casino',
    spam: 2,
    phrases: `
      online casino* | casino .. bonus/online/spiel*/win/gewinn* | casino bonus | free spins | freispiele | slot machine*
      online slots | slot .. gacor/games | jackpot .. gewinn*/win/knack* | sportwetten | wettbonus | betting .. tips/bonus/site
      sports betting | spielautomaten | baccarat | togel | judi | poker .. online/bonus/room | no deposit bonus | ohne einzahlung
      einzahlungsbonus`,
  },
  {
    code: 'spam-money',
    spam: 2.2,
    phrases: `
      bitcoin .. profit*/invest*/verdien*/gewinn*/code/system/bot/automat*
      crypto/krypto .. profit*/invest*/signals/signale/gewinn*/expert*/trading/coach* | kryptowaehrung* .. verdien*/gewinn* | forex
      binary options | passives einkommen | passive income | geld verdienen | make money | earn money | earn real money
      earn .. per day/daily/week/month/hour/weekly | made .. in .. days/hours/week | verdiene* .. pro tag/woche/monat/stunde
      verdienen sie .. von/bis/pro/taeglich | von zu hause .. verdien*/geld | work from home .. earn/money/job | home based job
      nebenverdienst | trading .. profit*/gewinn*/signals/signale/experte/expert/broker/plattform/platform
      invest* .. profit*/gewinn*/returns/rendite | investition .. zurueck/gewinn* | rendite .. pro | financial freedom
      finanzielle freiheit | minimum deposit | airdrop | mining .. pool/cloud | erbschaft .. million* | million* .. dollar .. erbe
      inheritance .. million/dollars/fund | next of kin | western union | vertrauensvolle person`,
  },
  {
    code: 'spam-loan',
    spam: 2.2,
    phrases: `
      sofortkredit* .. ohne/zusage/schufa/jetzt/online | kredit .. ohne schufa | ohne schufa
      darlehen .. angebot/zinsen/prozent/zwischen/von | dringend* .. kredit/darlehen | kreditangebot* | kreditgeber*
      wir vergeben .. kredit*/darlehen | kredite .. vergeben | urgent loan | loan offer* | need .. loan .. apply/contact/urgent
      loans .. low/instant/fast/interest | payday loan* | instant loan* | loan .. interest rate | bad credit`,
  },
  {
    code: 'spam-recovery',
    spam: 2.4,
    phrases: `
      recover .. funds/crypto/bitcoin/lost | recovered .. funds/crypto/bitcoin | helped/help me .. recover .. account/money/funds
      recovery .. expert/hacker/agent/specialist/service | lost .. bitcoin/funds/crypto .. back
      hacker .. hire/service/contact/helped/legit | ethical hacker | got .. account back .. thanks/with/through
      contact him/her/them .. on/via/through/whatsapp/telegram/instagram/email | he/she helped me .. recover/get
      mr/mrs/frau/herr ... trading/trader/broker | geld .. zurueckgeholt | kontaktieren sie ihn/sie .. auf/per/unter/ueber
      schreiben sie ihm/ihr .. auf/per/unter | half mir .. verlorenes/verlorene .. geld/bitcoin`,
  },
  {
    code: 'spam-adult',
    spam: 2,
    phrases: `
      escort .. service/girls/agentur | escorts | hot girls | sexy girls | sexy singles | sexy frauen | heisse frauen/girls/singles
      einsame frauen/hausfrauen | nackt .. fotos/bilder/video* | porno* .. gratis/kostenlos/free | free porn | xxx | sexcam*
      sex chat | camgirl* | cam girls | onlyfans | nudes | dating .. site*/seite .. join/free/kostenlos/anmeld*/gratis
      singles in .. deiner/ihrer/your | in deiner naehe .. warten | aus deiner umgebung | adult .. dating/chat/video* | horny
      geile girls/frauen/singles | seitensprung | hookup* | sugar daddy/mommy | secret admirer | lonely .. girls/women/wives`,
  },
  {
    code: 'spam-followers',
    spam: 2,
    phrases: `
      buy .. followers/likes/subscribers/views | followers/likes/views .. cheap/buy/instant/guaranteed | follower .. kaufen
      echte follower | guenstige follower | # .. follower/followers .. fuer/for | free followers/likes/subscribers | sub 4/for/4sub
      sub4sub | subscribe 4/for | follow 4/for follow | f4f | like 4/for like | followers .. overnight
      help me .. get/reach/getting .. subs/subscribers/followers | get/reach/need # .. subs/subscribers/followers
      # subs/subscribers .. i/ill/will`,
  },
  {
    code: 'spam-goods',
    spam: 1.9,
    phrases: `
      replica | replicas | replika | rolex .. kaufen/guenstig/billig/cheap/buy/aaa | louis vuitton .. cheap/outlet/guenstig
      gucci .. cheap/outlet/guenstig | designer bags | ray ban .. sale/outlet | ugg .. outlet | nike .. outlet | fuehrerschein kaufen
      fuehrerschein .. ohne pruefung | fake id | driving licence .. buy | doktortitel kaufen | buy .. diploma/degree/certificate
      counterfeit .. money/notes/bills | falschgeld | essay writing | ghostwriter* | hausarbeit schreiben lassen | write my essay
      aaa qualitaet | aaa quality | iptv .. euro/€/#/kaufen/subscription/abo | cheap jerseys`,
  },
  {
    code: 'spam-prize',
    spam: 1.4,
    phrases: `
      you/u/have/has .. won .. prize/cash/award/iphone/voucher/car/holiday/# | youve won | you are .. winner | you are .. selected
      been .. selected | been .. chosen .. receive/win | claim .. prize/reward/gift/cash/award/bonus | to claim
      prize .. claim/draw/waiting/guaranteed | guaranteed .. prize/cash/award | cash prize | prize draw | weekly draw/competition/comp
      win .. cash/prize/iphone/ipad/tickets/# | winner .. announced
      free .. iphone/ipad/gift/entry/ringtone/ringtones/mobile/nokia/camera/phone/minutes/texts/msg/message/trial/voucher | freemsg
      giveaway | awarded | sie/du haben/hast .. gewonnen | wurden .. ausgewaehlt | wurdest .. ausgewaehlt | als gewinner
      sie sind .. gewinner | glueckwunsch .. gewonnen/gewinner | preis .. abholen/beanspruchen/einloesen/sichern
      gewinn .. abholen/sichern/anspruch | gewinnspiel .. klick*/link/teilnehmen | gratis .. gewinn*/iphone/gutschein/testen
      kostenlos* .. iphone/handy/klingelton*/gutschein/testen/minuten/sms | ringtone* | klingelton* | klingeltoene
      bargeld .. gewinn*/preis | gutschein .. sichern/einloesen/gewinnen/klick* | valued customer | geschaetzter kunde
      exklusiv* .. angebot .. fuer sie`,
  },
  {
    code: 'spam-parcel',
    spam: 1.5,
    phrases: `
      paket/sendung/lieferung .. konnte nicht zugestellt | paket/sendung/lieferung ... zollgebuehr*/nachgebuehr*
      zollgebuehr* .. offen/bezahlen/begleichen | paket/sendung ... bestaetigen .. sie/adresse/daten
      ihr paket .. wartet/angehalten/unterwegs/eingetroffen | parcel/package .. could not be
      parcel/package .. held/pending/waiting/suspended ... fee/address/confirm/link/pay/customs | customs fee .. pay/unpaid
      unpaid .. shipping/customs/toll | konto/zugang/karte/pushtan .. laeuft .. ab
      konto/zugang .. eingeschraenkt/gesperrt .. verifizier*/bestaetigen/klick*/jetzt | verifizieren sie
      account .. suspended/limited ... verify/confirm/click/login | verify your .. account/identity/details
      hallo mama/papa .. handy/nummer | hi mum/mom/dad ... new number | neue nummer .. whatsapp | new number .. whatsapp`,
  },
  {
    code: 'spam-call',
    spam: 1.8,
    phrases: `
      check .. out .. my/our .. channel/video/videos/page/site/website/song/songs/link/music/cover/covers/remix/vids/rap/new/newest
      check .. out .. channel/video/videos/page/site/website/song/link | check out this .. video/link/site/page/channel
      check me/us/em/my .. out | check this out | please check .. out/my/our | come check | look up .. my/our/songs | sub to
      subscribe to .. my/me/our/us/this | please subscribe | plz/pls sub/subscribe | sub me | subscribe .. my/channel/please
      my new/newest/latest video/song/track/single/album/mixtape/cover/remix | see my .. new/track/video/channel | our newest song
      my rap/remix/remixes/beats/mixtape/covers/cover/vids | watch my/our | listen to my/our | my video/videos/page | link in bio
      follow me .. on/at/for/now/insta*/twitter | click the link | text me | add me | thumbs up if | like .. comment/this .. if
      vote .. for .. me/us/her/him | just search | search .. on youtube/google | please look up | i made a .. channel | click here
      klicken sie hier | klick hier | klickt hier | hier klicken | click .. link | klick* .. link | visit my | visit our | visit us
      besuche meine/unsere | besucht meine/unsere | besuchen sie .. meine/unsere | schau .. vorbei | schaut .. vorbei
      schau .. mal .. meinem/meinen/meiner | meinem/meiner/meinen kanal/profil/blog/seite/webseite | my channel | my profile
      my website | my blog | abonniere* .. kanal/mich | abonniert mich | lasst .. abo .. da | abo .. dalassen | dm me | inbox me
      whatsapp me | telegram .. gruppe/group/channel/kanal/@ | whatsapp .. gruppe/group/nummer/number
      auf telegram .. schreib*/kontakt* | schreib* .. mir .. auf telegram/whatsapp`,
  },
  {
    code: 'spam-scam',
    spam: 1.8,
    phrases: `
      bearbeitungsgebuehr/anmeldegebuehr/registrierungsgebuehr/buchungsgebuehr/transportkosten .. nur/ueberweisen/vorab/#
      nur .. versand .. bezahlen/zahlen | nur/nur noch versand/anmeldegebuehr/buchungsgebuehr/bearbeitungsgebuehr/transportkosten
      zahlung nur .. gutscheinkarte* | per gutscheinkarte
      bestaetigen sie .. adresse/lieferadresse/konto/iban/daten/zahlung/identitaet/innerhalb
      jetzt iban/daten .. bestaetigen/eingeben | identifizieren sie sich | aktualisieren sie .. karte/daten/konto/zahlung*
      rueckerstattung .. steht bereit | wurde beschlagnahmt | # btc | in btc | diskret .. versand*/liefer*/nach hause
      versand .. anonym/diskret | anonym .. versand | ohne bonitaet/schufa/ksv/warteliste/vorkenntnisse/einzahlung/pruefung/sport
      trotz .. schufa/ksv | keine erfahrung .. noetig/registrier* | # % sicher/garantiert
      aerzte/banken/pharma .. hassen/verschweigen/entsetzt/verbieten | geheimer/geheime .. trick/methode | mit diesem/diesen trick
      bevor .. geloescht | zauberer/zauberin/zauber .. gerettet/zurueck/kontakt* | wahrsager* | partnerrueckfuehrung
      fluch .. brechen/aufheben | wunderoel | wundermittel
      herr/herrn/frau/mr/mrs/dr/doktor/doctor _ .. geheilt/gerettet/darlehen/kredit/loan/cured/healed
      kontakt/kontaktiere/kontaktiert ihn/sie .. email/mail/per/unter | email/mail .. ihn/sie/him/her .. jetzt/heute/now/today
      verdient .. am/pro tag | # k im monat | paketweiterleitung | ausweis .. senden .. an | strohmann
      wir kaufen .. alle/dein/ihr autos/auto | kaufe dein/ihr/alle auto/autos | sofort .. bargeld | bargeld .. sofort
      gutachten/zeugnis/zeugnisse/pass/reisepass .. kaufen/echt | mpu .. ohne/garantiert/kaufen
      verstorbener/verstorbenen .. million*/dollar/nachname* | besucher nr | sie sind .. besucher | ihre .. zahlung .. fehlgeschlagen
      processing fee | registration fee | only/just pay .. shipping/postage | gift card/cards .. only/payment/pay | no credit check
      no experience .. needed/required | doctors/banks .. hate/dont want | one weird trick | before .. deleted/taken down
      banned .. video/book | confirm your .. address/details/account/delivery | update your .. payment/billing/card
      deceased .. million/dollars/surname/client | beneficiary | discreet .. shipping/delivery | # % guaranteed/sure/safe/legit
      fixed matches | # a/per day/week/month .. from/no/guaranteed/working | psychic | fortune teller | voodoo
      spell/spells .. caster/cast | saved my marriage | brought .. back .. husband/wife/ex | illuminati | be your own boss`,
  },
  {
    code: 'spam-bait',
    spam: 1.2,
    phrases: `
      provisionsfrei | grosshandel | preisliste .. anfrage | kostenlose besichtigung | heute anrufen | kaufe gold/pelze/zahngold
      wir kaufen ihre/ihr/dein | produkttester .. gesucht | umfrage/umfragen .. gesucht/bezahlt* | bezahlte umfragen | mindesteinlage
      trefferquote | anmeldung hier | jetzt laden | bis zu # prozent | bewertungen .. kaufen | abo gegen abo | folge .. zurueck
      wer mir folgt | teile/teilen .. like/liken .. gewinn* | v bucks | generator .. kostenlos/free | iq .. test
      schreiben sie mir .. auf | antworten sie .. per | mich reich gemacht | reich geworden | nie wieder arbeiten | bauchfett
      blutzucker .. senkt/senken | senkt .. blutzucker | echtes geld .. gewinnen | geld empfangen | finanzagent* | restposten
      alle marken | paysafecard | schufa eintrag/eintraege .. entfern*/loesch* | erotik* | heisse chats | nur fuer erwachsene
      schreiben/schreib .. dieses thema lesen | wunderbaren post | diese seite .. erstaunlich | mehr infos .. auf meiner | wholesale
      factory price | price list | paid surveys | product testers | buy .. reviews | follow back | follow for follow | made me rich
      never work again | belly fat | lower .. blood sugar | real money | money mule | adults only | remove .. negative .. credit
      click and see who | windows/office .. key | frag mich .. wie | schreib .. an mich | schreib mir .. job/info/freiheit/und
      siehe profil | auf mein/meinem profil | dm fuer/an | pn an mich | nur noch # .. plaetze/stueck | nur # plaetze | nur # stunden
      # plaetze .. frei | rabattcode | mit dem code | code .. sparen | testsieger | garantiert | kaufen .. gratis
      kauf # .. bekomm/nimm | jetzt .. anfragen/starten/ansehen/testen/mitmachen/registrieren/verlaengern/beantragen | coaching
      webinar | ebook | wir erstellen .. website/webseite | schauen sie sich mein/meine/unser/unsere
      mein/meinen/unseren shop/geschaeft | in meinem shop/geschaeft | interessiert .. link | link .. profil/bio/beschreibung
      mehr infos .. link/unter/hier | ganz ohne | zu verschenken | ask me how | message me | dm .. for price/info/details/collab*
      see my profile | in my bio/profile | only # .. spots/places | # spots .. left | promo code | discount code | use code
      buy # get | sign up .. now/today/here | apply now | register now | join .. now/today/us/our | learn how .. to make
      my shop/store/etsy | our shop/store | link below | more info .. link/at | collab*`,
  },
  {
    code: 'spam-subscribe',
    spam: 1.1,
    phrases: `
      subscribe .. me/back/and/channel/plz/pls/us | subscribe please | please .. subscribe/sub/share/listen/vote/like
      plz/pls .. subscribe/sub/share/listen/vote/like/check/help | come subscribe | # subscribers/subs | go check .. out
      check .. out .. video/videos/vids/playlist/music/song/band/page/profile | youtube channel | new youtuber | i rap | i sing
      i make/made/do/did .. music/beats/covers/cover/remixes/songs/videos | my music | my youtube | share this .. video/song/page
      like and share | vote for | abonniert | abonnier mich | lasst .. like .. da | daumen hoch .. wenn | teilt .. das/den/dieses
      mein/meinen/unser .. youtube`,
  },
  {
    code: 'spam-offer',
    spam: 0.8,
    phrases: `
      buy now | jetzt kaufen | order now | jetzt bestellen | jetzt anmelden | jetzt sichern | jetzt zugreifen | limited time
      limited offer | special offer | nur heute | nur fuer kurze zeit | best price* | guenstig kaufen | billig kaufen
      cheap .. online/deals/price* | # % off | # prozent rabatt | kostenlose beratung .. an/unter | free consultation | act now
      dont miss .. out/this | nicht verpassen | satisfaction guaranteed | money back guarantee | risk free | risikofrei
      no obligation | unsubscribe | opt out | abmelden .. stop/stopp | reply stop | text stop | stop to | antworte* .. stop/stopp
      whatsapp | telegram | txt | txts | landline | festnetz .. anruf* | call now | ruf .. jetzt .. an | rufen sie jetzt
      jetzt anrufen | urgent | dringend | versand kostenlos | free shipping | free delivery | trial .. free | download .. free
      mobile .. update/upgrade | tones | polys | voucher*`,
  },
  {
    code: 'spam-seo',
    spam: 1.7,
    phrases: `
      backlink* | seo | guest post* | gastbeitrag | gastartikel | search engine .. optimi*/ranking/traffic | suchmaschinenoptimierung
      website ranking | ranking .. google | rank .. google | web traffic | website traffic | domain authority | wordpress plugin
      link exchange | linktausch | link building | linkaufbau | high quality content | first page of google | seite 1 bei google
      platz 1 bei google | increase .. traffic`,
  },
  {
    code: 'spam-flattery',
    spam: 1.6,
    phrases: `
      great/nice/awesome/excellent/wonderful/fantastic/amazing/good/informative/helpful/interesting post/article/blog/site/website/content/write up/share/sharing/information
      very informative | really informative | very useful post | i really like .. blog/site/article/post/writing
      keep up the .. work/writing | bookmark* | thanks for sharing | thank you for sharing | your blog | your site | your website
      your article | your post | this article | this blog | this website | this web site | stumbled | came across .. this/your
      toller/super/interessanter/informativer/guter/schoener/hilfreicher beitrag/artikel/blog/post
      tolle/super/schoene/interessante seite/webseite/website/infos | sehr informativ* | habe .. viel gelernt
      werde .. wiederkommen/wiederkehren | auf .. lesezeichen | macht weiter so mit .. blog
      deinen/deinem/deine/ihren/ihre/ihrem blog/seite/beitrag/artikel/webseite | danke fuers teilen
      danke fuer den .. beitrag/artikel | lesezeichen | excellent blog here | what theme | loads up very fast | i am regular reader
      hello admin | great stuff from you | you have a gift for | i have been surfing online`,
  },
]
