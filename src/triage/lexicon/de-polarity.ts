import type { Group } from './group.js'

/** Words that judge in any field, of goods, stories, meals, rides or people: what a customer of an unforeseen trade will use. */
export const germanPolarity: readonly Group[] = [
  {
    code: 'insult',
    complaint: 2.2,
    phrases: `
      hurensohn* | arschloch* | arschlöcher* | wichser* | wixer* | missgeburt* | idiot* | idiotisch* | idioten* | vollidiot* | trottel*
      deppen* | depp | vollpfosten* | pfosten | penner* | pisser* | spinner* | assis | asozial* | affenladen | dreckskerl*
      drecks* | drecksverein* | scheißverein* | saftladen* | sauhaufen* | gauner* | ganoven* | banditen* | verbrecher* | abzocker*
      betrügerverein | abzockerverein | lügner* | lügenverein | versager* | nichtskönner* | amateur* | dilettant* | dilettantisch*
      pfeifen | flachpfeifen | schnarchnasen | penntüten | lachnummer | scheisshaufen | bastard* | mistladen
      mistverein | saubande | verbrecherbande | ihr könnt mich mal | du kannst mich mal | leckt mich | leck mich | fickt euch | fick dich
      fick/ficken/fickt | verpiss* | schert euch | fahrt zur hölle | geht sterben`,
  },
  {
    code: 'profanity',
    complaint: 1.4,
    phrases: `
      fuck* | fck | scheisse | scheiße* | scheiss | kacke | kack* | mist | verfickt* | verfluch* | verflix* | verkackt* | verschissen*
      abgefuckt* | abfuck* | zum kotzen | kotz* | kotzt | am arsch | im arsch | fürn arsch | für den arsch | arsch | bullshit | wtf | omfg
      himmelherrgott | herrgott | kruzifix | kruzitürken | sakrament | verdammt* | verdammte* | zefix | gopfertami | gopf
      huere* | schiiss* | schiss* | schwachsinn* | blödsinn* | bloedsinn | quatsch | bockmist | dreckig*`,
  },
  {
    code: 'negative-words',
    complaint: 1.7,
    polar: 'bad',
    phrases: `
      abartig* | abgrundtief* | absurd* | albtraum* | alptraum* | armselig* | aufs übelste | beleidigung | bodenlos* | desaströs*
      ekelhaft* | eklig* | ekel* | elend* | elendig* | empörend* | enttäuschung* | entwürdigend* | erbärmlich* | erschreckend* | erschütternd*
      flop | gammel* | gammlig* | grottig* | grotte | grottenschlecht | hirnlos* | horror* | höllisch* | hundsmiserabel* | idiotisch* | jämmerlich*
      kläglich* | lachhaft* | lieblos* | menschenverachtend* | menschenunwürdig* | mieserabel* | missraten* | misslungen* | nie wieder
      niveaulos* | pampe | peinlichst* | qualvoll* | reinfall* | ruiniert* | ruinös* | schäbig* | schauderhaft* | schikan* | schlampig* | schlamper*
      schlechtest* | schwachsinnig* | schäm* | sinnfrei* | stümperhaft* | totaler mist | tragisch* | überteuert* | ungenießbar* | unterirdisch*
      unwürdig* | verlogen* | verarsche* | verhunzt* | vermurkst* | versaut* | verpfuscht* | widerlich* | widerwärtig* | zeitverschwendung
      geldverschwendung | zum davonlaufen | zum einschlafen | zum fremdschämen | fremdschäm* | unter jedem niveau | null sterne | 0 sterne
      gefährdet | gefährlich* | verantwortungslos* | rücksichtslos* | gleichgültig* | ignorant* | inkompetenz* | unfähigkeit*
      hinters licht | über den tisch | rausgeschmissen* | verschwendet* | verschwendung | unmenschlich* | unverantwortlich*`,
  },
  {
    code: 'negative-words',
    complaint: 1.1,
    polar: 'bad',
    phrases: `
      abgelaufen* | abgenutzt* | abgewetzt* | altbacken* | altmodisch | anstrengend* | aufgewärmt* | ausbaufähig* | bedauerlich* | befremdlich*
      belanglos* | bescheiden | bitter | dünn | dürftig* | durchschaubar* | durchwachsen* | einfallslos* | einseitig* | enttäusch* | ermüdend*
      fade | fad | fades | fader | falsch* | fantasielos* | farblos* | fehlanzeige | fehlbesetzt* | fett triefend | fettig* | flach | flache | flacher | flaches
      fragwürdig* | gähnend* | gelangweilt | geschmacklos* | grob* | hektisch* | hilflos* | hölzern* | inhaltsleer* | innovationslos* | irreführend*
      kitschig* | klischee* | konfus* | kompliziert* | konstruiert* | kurzlebig* | labbrig* | lästig* | langatmig* | langweil* | lau | lauwarm*
      lärm* | leblos* | lieblos* | löchrig* | mager* | mangel* | matschig* | mäßig* | mittelmäßig* | mittelmass | monoton* | motivationslos*
      muffig* | müde | nachlässig* | negativ* | nichtssagend* | öde | oberflächlich* | pappig* | plump* | pfusch* | platt | rostig* | ruckel* | ruckelt
      sinnlos* | schade | schlapp* | schleppend* | schlicht | schmerz* | schwammig* | seelenlos* | spärlich* | stickig* | störend* | stört* | stressig* | stur*
      teuer | teuren | trist* | trocken* | überflüssig* | überfordert* | überladen* | überlastet* | überzogen* | umsonst | unangenehm* | unausgereift* | unbeholfen*
      unbequem* | unbrauchbar* | undurchsichtig* | unerfahren* | unerfreulich* | unfair* | unflexibel* | ungemütlich* | ungenau* | ungepflegt* | ungerecht*
      unglaubwürdig* | unhygienisch* | uninspiriert* | uninteressant* | unlogisch* | unmotiviert* | unnötig* | unorganisiert* | unpünktlich* | unqualifiziert*
      unsauber* | unschön* | unsicher* | unsympathisch* | untauglich* | unvollständig* | unvorteilhaft* | unwillig* | unwirsch* | unzulässig* | unzureichend* | unzumutbar*
      veraltet* | verbrannt* | verbuggt* | vergessen* | verkocht* | verloren | vernachlässig* | versagt* | versagen | versäumt* | verschlissen* | verspielt
      vertan | vorhersehbar* | wackelig* | wartungsstau | zäh | zähe | zäher | zerstört* | zickig* | zumutung* | zusammengeschustert* | zweifelhaft*
      missverständlich* | misstrau* | missacht* | missbrauch* | abfällig* | abschreckend* | abstoßend* | aggressiv* | bedroh* | beschämend* | betrogen | diskriminier*
      erniedrig* | gemein | gemeinheit | genötigt | gezwungen | hinterhältig* | hintergangen | hochnäsig* | intransparent* | kalt | kleinlich* | lüge* | mobbing
      nötigung | pech | pleiten* | panne* | rassistisch* | sexistisch* | schuld | skandal* | täusch* | unbefriedigend* | untätig* | verdorben* | vertuscht*
      verunsicher* | verwehrt* | verwirr* | wegwerf* | wucher* | zerkocht* | überbewertet* | überschätzt* | nervt* | nervig* | nerven`,
  },
  {
    code: 'negative-verdict',
    complaint: 1.3,
    phrases: `
      kein/keine/keinen/keinerlei .. spannung/tiefe/humor/geschmack/sinn/freude/spaß/lust/mehrwert/kompetenz/interesse/respekt/anstand/verlass/qualität/service/ahnung/plan
      ohne .. tiefe/spannung/sinn/verstand/geschmack/humor/liebe/gefühl/herz/seele | lässt .. zu wünschen übrig | lassen .. zu wünschen übrig
      hätte mehr erwartet | mehr erwartet | zu viel versprochen | zuviel versprochen | hält nicht was | habe/hab mich .. gelangweilt/geärgert/geekelt
      vom/von .. weit entfernt | reicht .. nicht | nicht auszuhalten | nicht zum aushalten | kaum auszuhalten | nicht wert | schade um | schade ums geld | schade um das geld
      geld zurück | rausgeworfen* | rausgeschmissenes geld | das geld nicht wert | den preis nicht wert | spart euch | erspart euch | lasst es
      lasst die finger | mach* einen bogen | bogen um | nie und nimmer | vom regen in die traufe | von vorn bis hinten | von vorne bis hinten
      kann .. nicht verstehen | kann .. nicht nachvollziehen | kein verständnis | fehlt jede/jedes/jeder/jegliche* | null ahnung/bock/service/kompetenz/verständnis/interesse
      zu lang/langsam/laut/kalt/salzig/teuer/wenig/dünn/klein/eng/alt/spät/hoch/kompliziert/süß/fettig/trocken | viel zu
      stern abzug | sterne abzug | punktabzug | nur ein/einen stern | leider nur | geht garnicht | geht gar ned | geht gar nicht`,
  },
  {
    code: 'praise-words',
    praise: 1.7,
    complaint: -0.5,
    polar: 'good',
    phrases: `
      atemberaubend* | beeindruck* | berührend* | bezaubernd* | bewegend* | bewundernswert* | bombastisch* | brillant* | entzück* | erfrischend* | faszinier*
      fesselnd* | göttlich* | grandios* | herausragend* | herrlich* | himmlisch* | kurzweilig* | legendär* | liebenswert* | liebenswürdig* | meisterhaft* | meisterwerk*
      mitreißend* | phänomenal* | rührend* | sehenswert* | spannend* | stark | tadellos* | überragend* | überwältigend* | umwerfend* | unschlagbar* | unübertroff*
      wahnsinnig gut | wertvoll* | wundervoll* | wunderschön* | zauberhaft* | goldig* | goldwert | gold wert | volle punktzahl | fünf sterne | 5 sterne | note eins
      absolut zu empfehlen | klare empfehlung | uneingeschränkt* | vollstes lob | großes lob | ein traum | der hammer | erste sahne | vom feinsten | a wahnsinn
      liebe es | ich liebe | lieb ich | feier* ich | feiere | geilste | bestes | bester | beste | besten | lieblingsort | ehrenmann | ehrenfrau | ehre | held | heldin
      stolz | danke für alles | dankbar* | sooo süß | süß | süsse | süßer | knuddel* | hübscheste* | schönste* | talentiert* | begabt* | inspirier* | motivierend*`,
  },
  {
    code: 'praise-words',
    praise: 0.9,
    complaint: -0.35,
    polar: 'good',
    phrases: `
      amüsant* | anständig* | appetitlich* | aufmerksam* | authentisch* | ausgewogen* | authentisch | bereicher* | bravourös* | detailreich* | durchdacht* | ehrlich*
      einfühlsam* | elegant* | engagiert* | entspann* | erfreulich* | erholsam* | familiär* | fachkundig* | faires | flott* | fröhlich* | frisch* | gastfreundlich*
      gelassen* | gemütlich* | geduldig* | gepflegt* | geschmackvoll* | glaubwürdig* | glücklich* | gründlich* | gutes preis | harmonisch* | heiter* | herzlich*
      höflich* | humorvoll* | ideal* | innovativ* | intuitiv* | klug* | knusprig* | komfortabel* | kreativ* | kundenfreundlich* | leicht verständlich | liebevolle*
      lohn* sich | lohnt | lohnenswert* | lustig* | modern* | neugierig | originell* | passend* | positiv* | preiswert* | professionell* | ruhig* | saftig* | schmack* | seriös*
      sicher* gefühlt | solide* | sorgfältig* | souverän* | stilvoll* | stimmig* | stimmungsvoll* | tiefgründig* | transparent* | übersichtlich* | überzeugend* | überzeugt*
      unterhaltsam* | verlässlich* | verständlich* | verständnisvoll* | vielfältig* | warmherzig* | wohlgefühlt | wohl gefühlt | wohlfühl* | witzig* | würzig* | zügig* | zart
      schöner/schönes/schöne tag/arbeit/video/abend/stunden | spaß gemacht | macht spaß | viel spaß | freude bereitet | gern gelesen | immer wieder | komme wieder
      gute besserung | alles gute | glückwunsch | herzlichen glückwunsch | viel erfolg | drücke die daumen | mach weiter so | macht weiter so | bleib wie du bist | respekt`,
  },
]
