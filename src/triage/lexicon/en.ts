import type { Group } from './group.js'

/** English, British and American. */
export const english: readonly Group[] = [
  {
    code: 'waiting-time',
    complaint: 2,
    phrases: `
      still waiting | still .. not/no/nothing/havent/hasnt/isnt/cant/wont/doesnt/dont/didnt/down/broken
      waiting/waited/wait .. # day*/week*/month*/hour*/hrs/minute*/mins/year*
      waiting .. ages/forever/days/weeks/months/hours/so | been waiting
      # day*/week*/month*/hour* .. still/no/without/later | on hold | hold .. hour*/minutes/mins/ages | where is my
      wheres my | where are my | taking .. long/forever/ages/weeks | takes .. forever/ages/weeks | takes too long | overdue
      delay* | for weeks | for months | for days .. no/not/without/now | not yet .. received/arrived
      havent .. received/heard/arrived/got | havent yet | hasnt .. arrived/come/shipped/been | never ending | long wait*
      wait time* | stuck .. hour*/waiting/queue`,
  },
  { code: 'waiting-time', complaint: 0.7, phrases: `finally | yet again | once again | again | hours | for ages` },
  {
    code: 'no-answer-before',
    complaint: 2.3,
    phrases: `
      no/zero/without/any response/reply/answer/feedback/communication/explanation/update/updates/solution/help/resolution
      no .. response/reply/answer from | no one/body .. answer*/respond*/repl*/help*/care*/pick*/knows
      nobody .. answer*/respond*/repl*/help*/care*/pick*/knows/calls | noone .. answer*/respond*/repl*/help*/care*/pick*
      never .. replied/reply/answered/answer/respond*/called/heard/returned
      not/dont/doesnt/wont/didnt/cant/havent/hasnt .. repl*/respond*/answer*/heard/called/reach
      dont/doesnt/wont/didnt/cant .. pick/get up/through | cant/cannot/couldnt/impossible .. reach/contact
      cant/cannot/couldnt/impossible .. get through/hold | unable to .. reach/contact | unable to .. get through/hold
      ignore* | ignoring | ghosted | unanswered | unresponsive | radio silence | left on read | hang/hung up | get no help`,
  },
  {
    code: 'repeated-contact',
    complaint: 1.8,
    phrases: `
      second/third/fourth/fifth/sixth/tenth/umpteenth/2nd/3rd/4th/5th time | # times .. now/already/and/still/no
      called/emailed/messaged/contacted/tried/phoned/wrote/asked/written/rang .. # times
      called/emailed/messaged/contacted/tried/phoned/asked .. several/multiple/many/numerous/countless times
      multiple/several/numerous/countless/many times/emails/calls/tickets/attempts | again and again | over and over
      time after time
      keep/keeps/kept .. calling/asking/emailing/happening/crashing/failing/breaking/getting/telling/charging/cancelling/sending
      pass*/passed/transferred .. from/around/between | from one department | back and forth
      already .. emailed/called/contacted/asked/reported/sent`,
  },
  {
    code: 'broken-promise',
    complaint: 1.7,
    phrases: `
      promise* | promised | was told | were told | been told | told me .. would/it/that | said .. would/youd | supposed to
      supposedly | was meant to | no show | never showed | didnt show | guaranteed .. delivery/next | false advertising
      misleading | lied | lies | liars`,
  },
  {
    code: 'demand',
    complaint: 1.7,
    phrases: `
      fix this | fix it | fix your/the/my | sort it/this/your/yourselves out | sort .. out | please fix | pls fix
      get it together | get your act together | do something | do better | i/we demand/expect
      need to .. fix/sort/improve/resolve | needs to .. fix/sort/fixed | needs fixing | resolve this | deal with this | asap
      call me back | someone .. contact/call/help me | want .. explanation/apology/answer/answers | unacceptable
      not acceptable | not good enough | no excuse | step up | up your game`,
  },
  {
    code: 'refund',
    complaint: 1.7,
    phrases: `
      refund* | money back | my money | reimburse* | compensat* | chargeback | want .. money | pay me back`,
  },
  {
    code: 'threat-to-leave',
    complaint: 2.2,
    phrases: `
      never again | never .. buy*/order*/use/using/fly*/shop*/book*/going/come/return/recommend
      wont .. buy*/order*/use/using/fly*/shop*/book*/going/back/return/recommend
      will not .. buy/order/use/fly/shop/book/back/return/recommend | will never | cancel my
      cancelling/canceling/cancelled .. my/account/subscription/contract/membership
      switching/switched/switch/moving .. to another/elsewhere/provider/bank/competitor | time to switch
      lost/losing .. customer/business | losing customers | business elsewhere | go/going/shop/shopping elsewhere
      looking for .. another/new/alternative | last time | stay away | steer clear | avoid
      do not use/buy/order/recommend/trust | dont use/buy/order/bother/trust/waste | would not recommend | wouldnt recommend
      cant recommend | not recommend* | uninstall* | uninstalled | deleting .. app/account | deleted .. app/account
      zero/one/1/0 star*`,
  },
  {
    code: 'legal-step',
    complaint: 1.8,
    phrases: `
      lawyer* | solicitor* | legal action | small claims | see you in court | take .. to court | sue | suing
      trading standards | ombudsman | better business bureau | bbb | consumer protection
      report* .. to .. authorities/regulator/bbb/cfpb/ombudsman/police | reporting you`,
  },
  {
    code: 'defect',
    complaint: 1.8,
    polar: 'bad',
    phrases: `
      broken | broke | crash | crashes | crashed | crashing | glitch* | bug | bugs | buggy | freezes | froze | freezing
      faulty | defect* | damaged | malfunction* | outage* | error* | fail* | failed | failing | failure | unusable | useless
      disconnect* | drops out | is down | are down | been down | went down | leaking | leaks`,
  },
  {
    code: 'defect',
    complaint: 1.9,
    phrases: `
      keep* .. stop*/crash*/freez*/fail*/disconnect* | keeps on | stop* sync*/charging/tracking/responding
      not appear*/recogni*/accurate/sync*/show*/supported/available | disappeared | vanished | gone missing | not able to
      isnt .. available/possible/allowed | no longer works/work | doesnt .. work/recogni*/sync*/show/count/track*/update
      error message | lost all | was down | still down | went off | signed out | not work* | doesnt work* | dont work*
      didnt work* | isnt working | arent working
      wont work/load/open/start/connect/let/play/update/sync/turn/charge/install/accept
      does not work/load/open/start/connect/let/play/update/sync/turn/charge
      doesnt let/load/open/start/connect/play/update/sync/turn/charge | doesnt even
      not loading/opening/connecting/updating/syncing/responding/charging/letting/showing
      cant .. log/login/sign/access/open/use/connect/pay/book/check/download/play/even/get/find/see/view
      cannot .. log/login/sign/access/open/use/connect/pay/book/check/download/play/even/get
      unable to .. log/login/sign/access/open/use/connect/pay/book/check/download/play | stopped work* | stop* working
      no internet/signal/service/connection/heating/water/power/electricity | logs me out | kicks me out | locked out
      missing .. part*/item*/screw* | keeps .. buffering/loading/logging/kicking/freezing`,
  },
  {
    code: 'wrong-delivery',
    complaint: 1.9,
    phrases: `
      never arrived/came/received/delivered/turned/showed/got | didnt .. arrive/receive/come/turn | didnt get .. my
      did not .. arrive/receive/come | not .. received/arrived/delivered
      wrong .. item*/size/order/address/product/colour/color/one/flight/bill/amount/price
      lost .. my/bag*/luggage/parcel/package/order | lost luggage | lost bag*
      package/parcel/order/luggage/bag .. missing/lost/stolen | marked as delivered | says delivered | out of stock
      cancelled .. my/our/flight*/order/without | canceled .. my/our/flight*/order/without | cancelled flight*
      flight .. cancelled/canceled/delayed | missed .. connection/flight/delivery`,
  },
  {
    code: 'overcharged',
    complaint: 2,
    phrases: `
      overcharg* | charged .. twice/double/again/wrong/extra/me/for/without | double charged | charging me
      billed .. twice/double/wrong/me | hidden fee*/charge*/cost* | rip off | rip offs | ripoff | ripped off
      ripping .. off | scam | scams | scammed | scammer* | con artists | daylight robbery | overpriced | extortionate
      stole/stolen/stealing .. money/my | thieves | took .. money | keeps charging | greedy | cash grab | money grab*`,
  },
  {
    code: 'unfriendly',
    complaint: 1.9,
    phrases: `
      rude | rudest | rudeness | unhelpful | unfriendly | arrogant | condescending | dismissive | incompetent | incompetence
      clueless | unprofessional | disrespect* | ignorant | lazy | dont care | doesnt care | couldnt care less | didnt care
      no help`,
  },
  {
    code: 'negative-words',
    complaint: 2,
    polar: 'bad',
    phrases: `
      worst | terrible | horrible | awful | appalling | atrocious | abysmal | disgrace* | disgusting | shocking | pathetic
      shambles | joke | ridiculous | ridiculously | crap | crappy | shit* | bullshit | bs | garbage | rubbish | trash
      dreadful | diabolical | outrageous | outraged | disappointed | disappointing | disappointment | unhappy | dissatisfied
      infuriat* | fuming | livid | pissed | fed up | sick of | sick and tired | sucks | suck | nightmare | farce | fiasco
      disaster | screwed | wtf | ffs | dishonest | unreliable | inexcusable | shame on | ashamed | waste of | wasted`,
  },
  {
    code: 'negative-words',
    complaint: 1.3,
    polar: 'bad',
    phrases: `
      subpar | pricey | impossible | misery | infuriating | useless | soggy | stale | undercooked | filthy | dirty | unclear
      bait | embarrassing | unbelievable | absurd | uncooperative | sort of joke | what a joke | beyond a joke | not fit for
      cheated | robbed | misled | unusable | inaccurate | not accurate | unstable | a pain | bad | poor | poorly | badly
      annoying | annoyed | angry | frustrat* | hate | upset | sad | slow | mess | issue* | problem* | trouble*
      inconvenien* | confusing | lame | fraud | worse | hopeless | stupid | insane | painful | complicated | lacking
      mediocre | laggy | lag | ugh | wrong | incorrect | excuses | ruined`,
  },
  {
    code: 'negative-words',
    complaint: 0.7,
    phrases: `
      unfortunately | however | despite | although | instead | sadly | yet | why | not happy | not impressed | no longer
      seriously | expensive | too expensive`,
  },
  {
    code: 'negation',
    complaint: 0.5,
    phrases: `
      dont | doesnt | didnt | cant | cannot | wont | isnt | arent | wasnt | havent | hasnt | not | no | never | nothing
      couldnt | wouldnt`,
  },
  {
    code: 'negation',
    complaint: 0.7,
    phrases: `
      no longer | not even | cant even | doesnt even | not a single | not once`,
  },
  { code: 'contrast', complaint: 0.5, phrases: `but | however | except | unless` },
  {
    code: 'complaint-word',
    complaint: 1.7,
    phrases: `
      complain | complaining | complaint | complaints | formal complaint | raise .. complaint
      file/filed/filing .. complaint`,
  },
  {
    code: 'irony',
    complaint: 2,
    phrases: `
      thanks for nothing | thank you for nothing | thanks a lot .. for/not/no | thanks a bunch
      thanks for .. ruining/wasting/losing/ignoring/cancelling/nothing/keeping | great job .. not/losing/ruining/again
      nice job .. not/losing/ruining/again | well done .. for/on losing/ruining/another | way to go | great .. another
      great .. again | just great | just brilliant | oh great | oh look | so much for | love how | love it when
      good luck .. getting/with/trying | congratulations .. on | kudos .. for/not/ruining/losing | slow clap | bravo
      as usual | as always .. late/no/nothing | sarcasm | brilliant .. again/not`,
  },
  {
    code: 'complaint-question',
    complaint: 1.8,
    phrases: `
      when .. finally | when .. going to | when will .. fix*/back/work/refund*/get | how long .. take/does/do/until/must
      how much longer | how many times | how hard .. be/is | how can you | how do you .. justify
      how is .. acceptable/ok/okay/possible/legal
      why .. not/no/cant/wont/dont/doesnt/isnt/havent/hasnt/still/always/every/again/never/keep*/so
      why did/do/does/is/are/have/has/would you/my/your/the/it | what .. is going on | whats going on | what the hell
      what the | is this a joke | are you kidding | are you serious | you kidding | really guys | care to explain
      what are you .. doing | do you .. even/actually | does anyone .. work`,
  },
  {
    code: 'problem-solved',
    complaint: -2,
    praise: 1,
    phrases: `
      fixed now | all fixed | all sorted | problem/issue* .. solved/resolved/fixed/sorted
      sorted .. out .. quickly/immediately/straight/fast/right | resolved .. quickly/immediately/fast/within/straight
      fixed .. quickly/immediately/fast/straight/within | works .. now/again/perfectly/great/fine
      working .. now/again/perfectly/great/fine | back up and running
      refund* .. immediately/quickly/straight/promptly/hassle | replaced .. immediately/quickly/free/straight/hassle`,
  },
  {
    code: 'no-problem',
    praise: 1.2,
    complaint: -0.6,
    phrases: `
      no problem | no problems | no issues | no issue | no complaints | never .. problem*/issue*/disappoint*/trouble*
      never let me down | without .. problem*/issue*/hitch | not bad | not too bad | cant complain | cannot complain
      nothing to complain | not disappointed | zero problems/issues`,
  },
  {
    code: 'praise-words',
    praise: 1.9,
    complaint: -0.6,
    polar: 'good',
    phrases: `
      great | awesome | amazing | excellent | fantastic | wonderful | brilliant | perfect | perfectly | superb | outstanding
      exceptional | incredible | love | loved | loving | best | fabulous | delighted | impressed | impressive | recommend
      recommended | highly recommend | friendly | helpful | courteous | knowledgeable | kudos | well done | good job
      great job | keep it up | shout out | shoutout | props | top notch | first class | flawless | seamless | spot on
      lifesaver | life saver | rock | rocks | five stars | 5 stars | hats off | brightened | went above`,
  },
  {
    code: 'praise-words',
    praise: 1,
    complaint: -0.4,
    polar: 'good',
    phrases: `
      good | nice | happy | pleased | satisfied | glad | enjoy* | easy | fast | quick | quickly | smooth* | reliable | cool
      fun | useful | i/we/really/also like | i really like | beautiful | favourite | favorite | appreciate | fair
      works great | works well | works fine`,
  },
  {
    code: 'thanks',
    praise: 1.5,
    complaint: -0.6,
    phrases: `
      thanks | thank you | thank u | thx | ty | cheers | many thanks | thanks so much | thank you so much | grateful`,
  },
  {
    code: 'polite-close',
    complaint: 0.3,
    praise: -1,
    phrases: `
      thanks in advance | thank you in advance | thanks for your help | please help | pls help | can someone help
      please advise`,
  },
  {
    code: 'suggestion',
    suggestion: 2.5,
    complaint: -0.4,
    phrases: `
      wish i could | could do with | hope .. added/add/include | please get/bring/make/give | needs a/an/more | need more
      missing the option | would be a great/good/nice addition/feature/idea | feature too | would be .. improve*
      more options | should also | why not add | if you could .. add | next update | in future update* | add the | add more
      would be .. great/nice/good/cool/awesome/helpful/useful/better/amazing/lovely .. if/to | it would .. help if
      would love .. to/if/an/a/the | would like .. to see | id like .. to see | id love .. to see/if/an/a
      please .. add/include/consider/introduce/bring back/implement/support/allow/enable | pls add
      could you .. add/include/introduce/consider/implement/make | can you .. add/include/introduce/implement
      should .. add/include/have/offer/allow/consider/introduce/provide | should be able | you guys should | you should
      suggest* | suggestion* | feature request | my suggestion | my idea | idea | i wish
      wish .. had/could/there was/would/was/were | how about | why not .. add/offer/have/make/let | what about adding
      needs an option | need an option | an option to | ability to | add .. option/feature/support/button/filter/mode
      missing feature | dark mode | consider .. adding/making/offering | allow .. users/us/me | make it .. possible/easier
      improve* .. by | request .. feature | hope .. add/you | recommendation .. add`,
  },
  {
    code: 'question-word',
    question: 1.4,
    phrases: `
      does anyone know | anyone know | does anybody know | can anyone | can someone | is there | is it possible | are there
      do you | do i | does it | does the | does this | can i | can you | can we | could you tell | could you please
      how do i | how do you | how can i | how does | how to | how much | how many | what is | what are | whats the
      what time | which | where can | where do | when is | when does | when do | when will | will it | will there | will you
      should i | wondering | question | any idea | any plans | am i able | who do | have you | is the | are you
      what happens`,
  },
  {
    code: 'news',
    complaint: -1.6,
    praise: -1.4,
    suggestion: -1.5,
    question: -1,
    phrases: `
      according to | spokesperson | spokesman | spokeswoman | said in a statement | statement | reportedly | announced
      announces | quarter* | revenue* | shares | shareholders | ceo | percent | per cent
      customers/users/consumers/passengers .. complain*/report*/say/said/face | consumer groups | watchdog | regulator
      lawsuit | survey | on monday/tuesday/wednesday/thursday/friday/saturday/sunday | analysts | reuters | ap | launches
      unveils | minister | told reporters`,
  },
  {
    code: 'other-company',
    complaint: -2.2,
    praise: 1.6,
    phrases: `
      switched to @us | moved to @us | switching to @us | changed to @us | came to @us | joined @us | glad .. @us | unlike
      better than | luckily .. @us | thank god .. @us | thankfully .. @us | so glad .. @us | compared to .. @us
      @us would never | @us never | never happens with @us | previous provider | old provider | my old bank
      the competition`,
  },
  {
    code: 'hypothetical',
    complaint: -0.8,
    phrases: `
      what if | in case | what happens if | what do i do if | what should i do if | if something`,
  },
  {
    code: 'politics',
    complaint: -1.8,
    phrases: `
      politician* | election* | democrat* | republican* | tory | tories | labour party | congress | senate | trump | biden
      brexit | vote | voters | immigrant* | taxpayer*`,
  },
  {
    code: 'first-person',
    complaint: 0.45,
    praise: 0.2,
    phrases: `i | im | ive | id | me | my | mine | we | us | our | were | weve`,
  },
  {
    code: 'address',
    complaint: 0.4,
    suggestion: 0.3,
    question: 0.2,
    phrases: `you | your | youre | youve | yourselves | u | ur | yall | you guys`,
  },
]
