import type { Group } from './group.js'

/** The spam of comment sections, German and English. One weak sign is no spam; a shop's customers write of offers and credit too. */
export const spamWords: readonly Group[] = [
  {
    code: 'spam-pills',
    spam: 2.6,
    phrases: `
      viagra* | cialis* | kamagra* | levitra* | sildenafil | tadalafil | xanax | tramadol | ivermectin | potenzmittel*
      ohne rezept | without prescription | no prescription | weight loss pills | abnehmpillen | online pharmacy
      online apotheke | keto gummies | cbd gummies | penis* | male enhancement`,
  },
  {
    code: 'spam-casino',
    spam: 2,
    phrases: `
      online casino* | casino* | casino bonus | free spins | freispiele | slot* | jackpot* | poker* | sportwetten
      wettbonus | betting | gambling | spielautomaten | baccarat | togel | judi`,
  },
  {
    code: 'spam-money',
    spam: 2.2,
    phrases: `
      bitcoin* | crypto* | krypto* | forex | binary options | passives einkommen | passive income | geld verdienen
      make money | earn money | earn .. per day/daily/week/month/hour/weekly | verdiene* .. pro tag/woche/monat/stunde
      von zu hause .. verdien*/arbeiten/geld | work from home | home based job | sofortkredit* | kredit ohne schufa
      ohne schufa | darlehen .. angebot/zinsen/prozent/zwischen | kreditangebot* | kreditgeber* | urgent loan | loan offer*
      loans .. low/instant/fast/interest | payday loan* | invest* .. profit*/gewinn*/returns
      trading .. profit*/gewinn*/signals/experte/expert/broker | recover .. funds/crypto/bitcoin/lost
      recovery .. expert/hacker/agent/specialist | hacker .. hire/service/contact | financial freedom | finanzielle freiheit`,
  },
  {
    code: 'spam-call',
    spam: 1.8,
    phrases: `
      check out .. channel/video/videos/page/site/website/song/link | check out this | sub to | please subscribe
      my new video/song | watch my | my video/videos/page | link in bio | follow me | click the link | text me | add me
      click here | klicken sie hier | klick hier | hier klicken | click .. link | check out my | check my | visit my
      visit our | visit us | besuche meine/unsere | besuchen sie meine/unsere | schau .. vorbei | schaut .. vorbei
      meinem/meiner/meinen kanal/profil/blog/seite/webseite | my channel | my profile | my website | my blog | subscribe
      abonniere* .. kanal | whatsapp | telegram | contact him/her | kontaktieren sie .. per/unter/via/whatsapp | dm me
      buy now | jetzt kaufen | order now | jetzt bestellen | limited time | nur heute | best price* | guenstig kaufen
      gratis .. gewinn*/iphone/gutschein | free .. iphone/gift/followers | gewinnspiel .. klick*/link | guenstige follower
      buy .. followers/likes/backlinks/traffic | follower .. kaufen | replica | replika | rolex | louis vuitton | gucci
      escort* | hot girls | sexy | dating .. site*/seite | singles in | nackt* | porn* | xxx | fuehrerschein kaufen
      fake id | doktortitel kaufen | essay writing | ghostwriter* | hausarbeit schreiben lassen`,
  },
  {
    code: 'spam-seo',
    spam: 1.7,
    phrases: `
      backlink* | seo | guest post* | gastbeitrag | gastartikel | search engine | suchmaschinenoptimierung | website ranking
      ranking .. google | rank .. google | web traffic | domain authority | wordpress plugin | link exchange | linktausch
      high quality content`,
  },
  {
    code: 'spam-flattery',
    spam: 1.6,
    phrases: `
      
      great/nice/awesome/excellent/wonderful/fantastic/amazing/good/informative/helpful/interesting post/article/blog/site/website/content/write up/share/sharing/information
      very informative | really informative | very useful post | i really like .. blog/site/article/post/writing
      keep up the .. work/writing | bookmark* | thanks for sharing | thank you for sharing | your blog | your site
      your website | your article | your post | this article | this blog | this website | this web site | stumbled
      came across .. this/your
      toller/super/interessanter/informativer/guter/schoener/hilfreicher beitrag/artikel/blog/post
      tolle/super/schoene/interessante seite/webseite/website/infos | sehr informativ* | habe .. viel gelernt
      werde .. wiederkommen/wiederkehren | macht weiter so mit .. blog
      deinen/deinem/deine/ihren/ihre/ihrem blog/seite/beitrag/artikel/webseite | danke fuers teilen
      danke fuer den .. beitrag/artikel | lesezeichen | excellent blog here | what theme | loads up very fast
      i am regular reader`,
  },
]
