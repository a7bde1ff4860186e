/** English words of which service talk is made; see the German ones. Apostrophes are gone: `we ll`, `don t`. */
export const talkEnglish = `
  a an the this that these those it its itself he she they them their there here we us our ours i me my mine you your yours who whom what which when
  where why how whatever and or but so because since if as than then though although while until till by to of in on at for from with without within
  into onto about over under after before during between through via up down out off again also too very really just only still already yet ever never
  not no nor none nothing anything everything something some any all each every both many much more most less few lot lots bit little kind
  quite rather pretty truly sincerely absolutely definitely certainly indeed completely totally fully always often sometimes usually currently
  presently now soon shortly quickly promptly asap directly further however unfortunately sadly hopefully please kindly maybe perhaps possibly
  am is are was were be been being isn aren wasn weren s re m ve ll d t has have had haven hasn having do does did done don doesn didn doing can could cannot couldn may might must shall should shouldn
  will would wouldn won let lets get gets got getting give given giving go going goes gone come comes coming came take takes taking taken took make makes making made keep keeps keeping kept know knows knowing knew
  known see seen sees seeing look looks looking looked say says said saying tell tells told telling hear hears heard hearing read reading feel feels feeling felt think hope hopes hoping
  want wants need needs like liked love try tries trying tried ask asks asking asked answer answers answered answering reply replies replied respond responds responded response responses wait waiting waits
  help helps helping helped assist assists assisting assisted assistance support supporting supported check checks checking checked review reviews reviewing reviewed investigate* investigation
  investigating investigated raise raised raising escalate* escalating escalated pass passed passing forward* share shared sharing report* flag flagged flagging log logged logging note noted noting pick picked
  chase chasing chased discuss* contact* touch reach reaching reached message* messaging comment* post posts posted write writing wrote written update* updating updated
  inform informed informing confirm confirming assure assuring appreciate* apologi* apology sorry regret* thank thanks cheers welcome understand* understood sympathi* hesitate bear
  work works working worked handle handling deal dealing dealt sort sorting arrange leave left stay hold hang tight happen happened happening happens improve improving improvement* learn learning grateful
  aware awareness clear matter matters issue issues problem* trouble* difficult* situation* case cases concern* complaint* query queries enquiry enquiries inquiry inquiries question* request* feedback experience*
  experienced experiencing inconvenience* frustrat* disappoint* upset* annoy* delay* mistake* error* fault* patience patient understanding time times moment moments second day days week weeks weekend month
  months year years hour hours minute minutes today tomorrow tonight morning afternoon evening noon monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december next coming last first one two three four five six seven ten couple end start beginning close business working latest am pm
  team teams colleague* department* staff manager* specialist* expert* engineer* developer* agent* advisor* adviser* representative* member* someone somebody anyone people person folks crew service customer customers care
  company behalf side part place way ways standard* level quality expect* aim aims strive best better good great nice bad poor worse well fine okay ok right wrong serious seriously important value valued valuable honest
  internally internal relevant appropriate responsible high higher volume* number* large busy long longer short quick close closely personally directly info information detail details background word words mind heart attention
  account accounts public publicly security privacy reasons reason comments section discuss able unable happy glad hi hello hey dear good regards wishes hiya oh ouch oops hmm yikes ah wow hear eyes eye
  access social media right investigation request requests carrier courier supplier warehouse depot devs finance senior
  office ceo open prioritise prioritize nudged bottom
  afraid noted find finding found board list
  back ahead around away along together new news same other others another own such even enough else anyone likely sure course ball root bottom radar
`
