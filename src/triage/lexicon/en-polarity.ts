import type { Group } from './group.js'

/** Words that judge in any field, of goods, stories, meals, rides or people: what a customer of an unforeseen trade will use. */
export const englishPolarity: readonly Group[] = [
  {
    code: 'insult',
    complaint: 2,
    phrases: `
      idiot* | moron* | morons | asshole* | arsehole* | assholes | bastards | bastard | scumbag* | scum | crooks | crook | thieves | thief | liars | liar | clowns
      clown | jerks | jerk | dumbass* | dickhead* | fuck you | fuck off | fuck u | screw you | f you | go to hell | rot in hell | bunch of | con artist* | scammers | scammer
      fools | cowboys | amateurs | amateur hour | buffoon* | imbecil* | wankers | wanker | tossers | muppets | numpties | you suck | yall suck | u suck | losers`,
  },
  {
    code: 'profanity',
    complaint: 1.3,
    phrases: `
      fuck* | fucking | fuckin | fkn | fck | effing | freaking | frickin* | bloody | damn | dammit | goddamn | damned | hell no | af | stfu | bullcrap
      ass | arse | piss* | bollocks | crappiest | shite | omfg | fml | smh | smdh | lmao really | wth | argh* | grr | ugh | blah | meh | yuck | ew | eww | gross`,
  },
  {
    code: 'negative-words',
    complaint: 1.7,
    polar: 'bad',
    phrases: `
      abomina* | abuse* | abusive | abysmally | aggravat* | agoniz* | alarming | appalled | atrocity | avoid | avoid at | beware | bogus | botched | broken promises | butchered
      catastroph* | cheaply | contempt | corrupt | crooked | cruel | deceiv* | deceptive | defective | degrading | deplorable | despicable | despise | detest* | disastrous
      discriminat* | disgust* | dishonour* | disrespect* | excruciating* | extort* | false advertising | flop | ghastly | grotesque | hated | hateful | hates | hideous | horrend*
      horrid | horrific* | horrified | humiliat* | hostile | idiotic | illegal* | incompeten* | indefensible | inedible | inept | inferior | inhumane | insult* | intolerable | junk
      laughable | lied | lies | lying | liar | loathe* | lousy | ludicrous | maddening | mislead* | mistreat* | monstros* | nasty | negligen* | no excuse | obnoxious | offensive
      outrage | overpriced | pitiful | predatory | rancid | rip off | ripoff | ripped off | ripping off | rotten | sabotage* | sadden* | scam* | scandalous | screwing | shabby | shady
      sham | shameful | shameless | shoddy | sickening | sloppy | sleazy | sneaky | spiteful | steal* | stinks | stunk | swindl* | theft | toxic | trashed | trashy | travesty
      unacceptabl* | unauthorized | unbearable | unconscionable | uneatable | unethical | unforgivable | unjust* | unprofessionalism | unsafe | unsanitary | untrustworthy
      unwatchable | unplayable | vile | violated | vomit* | wasteful | woeful* | worse than | worthless | wretched | zero stars | 0 stars | one star | 1 star | steer clear | stay away
      do not buy | dont buy | do not waste | dont waste | dont bother | do not bother | never again | never buy* | never book* | never use* | never fly* | never order* | last time`,
  },
  {
    code: 'negative-words',
    complaint: 1.1,
    polar: 'bad',
    phrases: `
      abandon* | aimless | ambiguous | anger | anxious | appall* | arbitrary | bland | blame | bleak | bloated | blurry | boring | bored | bother* | broke | brutal | bug | buggy | bugs
      bummed | bummer | burnt | careless* | chaos | chaotic | cheesy | clumsy | clunky | cluttered | cold food | complain* | concern* | confus* | contradict* | convoluted | corny
      crash* | cumbersome | dated | deaf ears | decline* | decrepit | delay* | delaying | deni* | dent | depress* | deteriorat* | difficult* | dingy | disappear* | disappoint*
      disconnect* | discourag* | dishearten* | dislike* | dismal | dismay* | disorgani* | distress* | disturb* | downgrade* | downhill | drab | drain* | dull | dumb | error*
      evasive | exhausting | exploit* | fail | failed | fails | failing | failure* | fake | faulty | feeble | fiddly | flaky | flat | flaw* | flimsy | forgettable | forgot* | freez*
      frozen | fumbl* | generic | glitch* | gimmick* | greasy | greed* | grim | gross | grumpy | half baked | harass* | hassle* | headache* | hectic | hidden fee* | hurt
      ignor* | impersonal | inadequate | inappropriate | inconsisten* | indifferent | inefficien* | inexperienced | inflated | insensitive | insecure | insufficient | interrupt*
      invasive | irrelevant | irresponsible | irritat* | jammed | lacklustre | lackluster | lacks | leak* | letdown | let down | lifeless | limp | long winded | lost | lukewarm
      malfunction* | messed up | mess up | messy | miss* | mishandl* | mismanag* | mistake* | misunderstand* | moldy | mouldy | murky | nonsense* | noisy | not worth | outdated
      overcooked | overhyped | overload* | overrated | overwhelmed | painfully | pointless | predictable | pretentious | pushy | questionable | regret* | reluctant | repetitive | restrictive
      rigid | rough | ruin* | rushed | shallow | short changed | sick | silly | slack | sluggish | smell* | snail | soulless | sour | spam* | stingy | stink* | stress* | struggl* | stuck | sucked | suffer*
      tacky | tasteless | tedious | temperamental | thin | tired of | tiresome | torn | torture | tough | trick* | uncaring | uncomfortable | underwhelm* | uneven | unfair* | unfinished | unfunny
      unimpressed | unimaginative | uninspired | uninterested | unnecessar* | unpleasant | unqualified | unreasonable | unresolved | unresponsive | unsatisf* | unstable | unsuitable | untrained
      unwanted | unwelcom* | unwilling | upsetting | vague | victim* | wait* | warped | weak | weird | whatever | wobbly | worn | worr* | wrinkled | wrongly | zero help`,
  },
  {
    code: 'negative-verdict',
    complaint: 1.3,
    phrases: `
      not worth | isnt worth | not working | not acceptable | isnt acceptable | not enough
      no .. depth/humor/humour/taste/sense/respect/substance/chemistry/plot/clue/idea/help/compensation/apology/response/reply/communication/accountability/empathy/manners
      expected better | expected more | deserve better | could be better | could do better | must do better | do better | left a lot to be desired | leaves .. to be desired
      waste of money/time/space | save your money/time | want my money back | money back | wish i had | wish i hadnt | if i could give | fell asleep | cant believe
      cannot believe | supposed to | was told | what a waste/shame/mess/disgrace/letdown/way | so bad | too bad | too loud/cold/small/slow/late/much/long/salty/dry/sweet/greasy/hard/easy/short
      way too | far too | not a fan | gone downhill | going downhill | used to be .. good/great/better | not what it used | worst .. ever | how hard | hard pass | down again | down the drain
      shame on you | shame on | lost my/our/a | last straw | fed up | had enough | given up | gave up | giving up | left waiting/hanging/stranded | still no/not/waiting | yet to
      hung up | hang up on | on hold | no one/nobody .. help*/answer*/care*/know*/pick*/respond* | get your act together | get it together | sort it out | sort yourselves`,
  },
  {
    code: 'praise-words',
    praise: 1.7,
    complaint: -0.5,
    polar: 'good',
    phrases: `
      addictive | adore* | adorable | astonish* | astounding | awe | beautifully | blessed | breathtaking | brilliantly | captivat* | charming | classy | dazzling | delicate* | delight*
      divine | elegan* | enchant* | engaging | enthrall* | epic | exceptionally | exquisite | extraordinary | fab | fascinat* | fave | genius | glorious | goat | gem | gripping | heartfelt
      heavenly | hilarious | immaculate | incredibly good | inspir* | legend* | life changing | magic* | magnificent | marvel* | masterpiece* | memorable | mesmeri* | moving | must have | must read
      must see | obsessed | phenomenal | pleasure | powerful | priceless | proud | remarkable | riveting | sensational | spectacular | splendid | sublime | sweetest | terrific | thrilled | thrilling
      top class | top quality | top tier | touching | treasure* | unforgettable | unbeatable | vibrant | world class | worth every | wow | yay | woohoo | woot | hands down | second to none`,
  },
  {
    code: 'praise-words',
    praise: 0.9,
    complaint: -0.35,
    polar: 'good',
    phrases: `
      accommodating | accurate | affordable | approachable | authentic | brave | bright | calm* | caring | cheerful | clean | clear | clever | comfort* | comfy | compassionate | concise | congrat*
      considerate | convenient | cosy | cozy | crisp | cute | decent | dedicated | dependable | durable | easier | effective* | efficient* | effortless* | elegant | entertaining | excited | exciting
      fresh | friendliest | funny | generous | gentle | genuine* | good luck | good value | gracious | great value | handy | happier | happily | helped | hospitable | honest | hot and fresh | insightful
      intuitive | juicy | kind | kindly helped | kindness | laughed | likeable | modern | neat | nicely | pleasant* | pleasantly | positive* | precise | professional* | prompt* | quality
      quiet | refreshing | relaxed | relaxing | responsive | rich | safe | satisfying | simple | sincere | sleek | smile* | smiling | smart | solid | soothing | spacious | speedy | spotless | straightforward
      strong | stylish | super | superior | sweet | talented | tender | thorough* | trustworthy | understanding | valuable | warm | welcoming | well made | well worth | winner | wins | witty | works like
      looking forward | cant wait | can not wait | cannot wait | so excited | keep up | big fan | huge fan | so cool | so good | so happy | pretty cool | pretty good`,
  },
]
