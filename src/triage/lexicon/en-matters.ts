import type { Group } from './group.js'

/** What customers complain about and what they want. */
export const englishMatters: readonly Group[] = [
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
      keep/keeps/kept .. calling/asking/emailing/happening/crashing/failing/breaking/telling/charging/cancelling/sending
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
      regret .. buying/ordering/choosing/it | loyal customer | my last order | never again
      never .. buy*/order*/use/using/fly*/shop*/book*/going/come/return/recommend
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
    complaint: 1.9,
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
      keep/kept/keeps .. taking/charging/billing | overcharg* | charged .. twice/double/again/wrong/extra/me/for/without
      double charged | charging me | billed .. twice/double/wrong/me | hidden fee*/charge*/cost* | rip off | rip offs
      ripoff | ripped off | ripping .. off | scam | scams | scammed | scammer* | con artists | daylight robbery | overpriced
      extortionate | stole/stolen/stealing .. money/my | thieves | took .. money | keeps charging | greedy | cash grab
      money grab*`,
  },
  {
    code: 'trouble',
    complaint: 1.4,
    polar: 'bad',
    phrases: `
      cracked | torn | ripped | rejected | denied | refuse* | threw | thrown | ruined | smashed | dented | leaking | leaked
      missing | late | cold food | tasteless | stuck | stranded | blocked | suspended | cut off | cut us off | cancelled
      canceled | postponed | stained | rusty | mould* | mold | smell* | noisy | itchy | scratched | fell apart
      falling apart | fell off | came off | cheap plastic | wet | expired | overbooked | rebooked | downgraded | misplaced
      blame* | excuse | apology | apologise | apologize | without telling/asking/notice/warning/reason | for no reason
      no manual | left me/us`,
  },
]
