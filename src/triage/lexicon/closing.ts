/** Words that thank or close, and words that show that nothing is closed. The same phrase language as the other lexica. */
export const closingWords = `
      danke | dankeschoen | vielen dank | herzlichen dank | besten dank | merci | tausend dank | dank euch | dank ihnen | bedanke mich
      hat geklappt | klappt jetzt | klappt wieder | klappt nun | klappt | hat funktioniert | funktioniert jetzt/nun/wieder/alles/einwandfrei | geht jetzt/nun/wieder
      laeuft jetzt/nun/wieder | hat sich .. erledigt/geklaert/geloest | erledigt | geloest | geklaert | passt | alles klar | alles gut
      alles bestens | problem geloest/behoben | ist angekommen | angekommen | ist da | gefunden | ok | okay | perfekt | top | super | prima
      schoenen tag | schoenes wochenende | schoenen abend | liebe gruesse | 👍 | 🙏 | ❤ | 😊
      thanks | thank you | thx | ty | cheers | many thanks | much appreciated | appreciate it | that worked | it worked | works now/again/fine/great/perfectly
      working now/again | all good | all sorted | sorted | solved | resolved | fixed | got it | problem solved | no worries | great | perfect | awesome
      nice | brilliant | have a .. day/weekend/one`

/** Any of these, and the customer still wants something. */
export const openWords = `
      aber | jedoch | trotzdem | dennoch | allerdings | leider | nicht | nix | nichts | kein | keine | keinen | keiner | nie | niemand | immer noch
      noch immer | noch | warte | warten | wann | warum | wieso | wo | wie | wer | bitte | koennt ihr | koennten sie | im voraus | schon mal
      vorab | fuer nichts | auch | na | endlich | erst | obwohl | sondern | stattdessen | schlimmer | schlecht* | problem | wieder nicht | schon wieder
      frage | sobald | falls | nochmal | nochmals | noed | ned | nuet | haette | wuerde | schoenen dank auch | ausser
      dm geschickt | pn geschickt | mail geschickt | nachricht geschickt | euch geschrieben | ihnen geschrieben | textbaustein* | floskel*
      but | however | still | not | no | never | nothing | nobody | dont | doesnt | didnt | cant | wont | isnt | havent | hasnt | yet | when | why | where
      how | who | please | pls | in advance | unfortunately | although | though | again | until | unless | question | except | another | waiting | wait | a bunch`

/** Phrases that look open and are not: they are taken out before the open words are looked for. */
export const closedAfterAll = `
      kein problem | keine ursache | kein stress | nicht mehr noetig | nicht mehr notwendig | keine fragen mehr | keine probleme mehr | problem geloest/behoben | problem ist geloest/behoben | beantwortet meine frage/fragen | frage beantwortet | fragen beantwortet
      wieder gut | auch euch | euch auch | ihnen auch | noch einen schoenen | noch einen | euch noch | ihnen noch | wie gewuenscht | nochmals danke | nochmals vielen dank
      danke nochmal | nochmal danke | danke nochmals | dank nochmals | auch dank | nicht mehr auf
      ging/geht/war .. aber schnell/flott/fix/rasch/zackig | ist/war .. aber nett/lieb/freundlich/toll/super
      no problem | no problems | no worries | no longer needed | no need | works again | working again | thanks again | thank you again | again thanks | please ignore`
