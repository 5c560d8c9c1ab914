"""Claims and quotes, labelled by hand: whether the quote says of an act what the claim says of it.

A row is ``claim | quote``. In ``TRUE`` a careful editor may write the claim from that quote; in ``FALSE`` the claim
says the opposite of the quote, or is more certain than it. Only outcomes differ: other words are for other checks.
"""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """One row."""

    claim: str
    quote: str


_TRUE = """
# News
The two countries signed a defence pact. | The two countries have signed a major defence pact on Thursday.
The ministers signed the protocol. | The protocol was signed by the ministers after lunch.
The protocol was signed on Friday. | Ministers inked the protocol on Friday.
Norway and Chile signed the accord. | Welcoming the signing of the accord by Norway and Chile, she called it overdue.
The treaty was signed in Oslo. | Norway and Chile put their names to the treaty in Oslo.
The two sides agreed to set up two hotlines. | The two sides have agreed to set up two new hotlines.
The two sides reached an agreement on fishing. | The two sides agreed on fishing rights.
The unions agreed on pay. | The unions reached a deal on pay after a night of talks.
The parties struck a deal. | The parties have reached an agreement, the mediator said.
The company announced a new plant. | A new plant was announced by the company on Monday.
The council announced its budget. | The council made public its budget.
The talks were held in Vienna. | The talks took place in Vienna.
The summit took place in Lima. | The summit was held in Lima last week.
A meeting was held on Tuesday. | The committee met on Tuesday.
The festival took place in August. | The city hosted the festival in August.
The dinner was hosted by the king. | The king hosted the dinner.
They will be hosted by the governor. | The governor will host them.
Peru will host the games. | The games will be hosted by Peru.
The talks would be held in May. | The talks will be held in May.
The mayor said that the bridge would open in May. | "The bridge will open in May," the mayor said.
Kenya joined the bank. | Kenya became a member of the bank in July.
Kenya has joined the bank. | Kenya joined the bank in July.
The talks resumed in March. | Talks were resumed in March after a long silence.
Trams resumed service. | Trams restarted service at dawn.
The senate rejected the bill. | The bill was rejected by the senate.
The senate voted down the bill. | Senators rejected the bill by two votes.
The firm turned down the offer. | The firm rejected the offer.
The offer was declined. | The board turned the offer down.
The minister refused to resign. | The minister declined to resign.
The minister did not resign. | The minister refused to resign.
The match was postponed. | The match was put off because of snow.
The organisers delayed the launch. | The launch has been postponed, the organisers said.
The vote was delayed until June. | Lawmakers put the vote off until June.
The concert was cancelled. | They called the concert off.
The strike was called off. | The union cancelled the strike.
The project was scrapped. | The government has cancelled the project.
Flights were suspended. | The airline halted all flights.
The ministry suspended the licence. | The licence was suspended by the ministry.
Work was put on hold. | Work has been suspended.
The troops withdrew. | The troops pulled out on Sunday.
The candidate withdrew from the race. | The candidate dropped out of the race.
The paper was retracted. | The authors have withdrawn the paper.
The talks failed. | The talks collapsed late on Friday.
The merger collapsed. | The merger fell through.
The parties failed to agree. | The parties did not agree.
The parties did not reach an agreement. | The parties failed to reach an agreement.
No agreement was reached. | The parties did not reach an agreement.
The two sides did not sign the pact. | The pact was not signed by the two sides.
The pact was never signed. | The two sides never signed the pact.
The talks ended without agreement. | No agreement was reached when the talks ended.
The minister denied the report. | The report was denied by the minister.
The firm denied wrongdoing. | The firm has denied wrongdoing.
The party won the election. | The party has won the election.
The party lost the election. | The party was defeated in the election.
The champions lost the final. | The champions were beaten in the final.
The visitors beat the champions. | The champions were beaten by the visitors.
The team won the cup. | The team triumphed in the cup.
The party did not win a majority. | The party failed to win a majority.
The board appointed a new director. | A new director was appointed by the board.
She was appointed ambassador. | She was named ambassador.
She was sworn in as governor. | She was appointed governor.
The chairman resigned. | The chairman stepped down.
The chairman stepped down. | The chairman tendered his resignation.
The chairman has quit. | The chairman resigned.
The coach was sacked. | The club fired the coach.
The club dismissed the coach. | The coach was sacked by the club.
The council approved the plan. | The plan was approved by the council.
Parliament passed the bill. | Parliament adopted the bill.
The bill was adopted. | Lawmakers approved the bill.
The treaty was approved by parliament. | Parliament ratified the treaty.
The plan was not approved. | The council rejected the plan.
The motion was not passed. | The chamber voted down the motion.
The museum opened in May. | The museum was inaugurated in May.
The museum was opened by the queen. | The queen opened the museum.
The plant closed in 1999. | The plant was shut down in 1999.
They shut the plant. | The plant was closed.
The agency launched a satellite. | The satellite was launched by the agency.
The agency began an inquiry. | The agency launched an inquiry.
The trial began on Monday. | The trial started on Monday.
The trial opened on Monday. | The trial was opened on Monday.
The war ended in 1918. | The war came to an end in 1918.
The city banned cars. | Cars were prohibited by the city.
The city did not allow cars. | The city banned cars.
The city will ban cars. | Cars will be banned by the city.
The firm plans to open an office. | The firm is planning to open an office.
The firm decided to close the mine. | The firm has decided to close the mine.
The envoy is expected to visit Cairo. | The envoy will visit Cairo.
The envoy will visit Cairo. | The envoy is scheduled to visit Cairo.
The envoy will be meeting the president. | The envoy will meet the president.
The envoy met the president. | The envoy met with the president.
The ministers met. | The ministers held talks.
The ministers discussed trade. | The ministers held talks on trade.
The ministers reviewed the progress. | The progress was reviewed by the ministers.
The ministers committed to start exchanges. | "The Ministers committed to start exchanges," the statement read.
The envoy may visit Cairo. | The envoy might visit Cairo.
The firm could close the mine. | The firm may close the mine.
The lawmakers did not vote. | The lawmakers never voted.
The envoy no longer supports the plan. | The envoy does not support the plan any longer.
The firm hopes to open an office. | The firm hopes to open an office in spring.
Nobody was killed. | No one was killed.
No one was injured in the fire. | Nobody was hurt in the fire.
Three people died in the fire. | The fire killed three people.
Three people were killed. | Three people were shot dead.
The prices rose. | Prices climbed by a tenth.
The exports fell. | Exports dropped sharply.
The city not only approved the plan but also funded it. | The city approved the plan and funded it.
The pact was signed on Monday. | The pact was not signed until Monday.
The mediators managed to open the road. | The mediators opened the road.
The minister was forced to resign. | The minister was forced to resign by her party.
The minister resigned. | The minister was forced to resign.
The minister had to resign. | The minister resigned.
The parties agreed to resume talks. | The parties agreed to restart talks.
The launch of the rocket was postponed. | They postponed the launch of the rocket.
The signing of the pact was delayed. | The pact was to be signed on Monday, but the signing was put off.
The ban was lifted. | The government lifted the ban.
The two firms merged. | The two firms have merged.
The state imposed sanctions. | Sanctions were imposed by the state.
# History
The king abdicated in 1936. | In 1936 the king gave up the throne.
The king signed the charter. | The charter was signed by the king at the river.
The city surrendered in 1453. | The city capitulated in 1453.
The army captured the fortress. | The fortress was seized by the army.
The army invaded the island. | The island was invaded by the army.
The empire was dissolved. | The assembly dissolved the empire.
The university was founded in 1425. | The university was established in 1425.
The duke founded the abbey. | The abbey was founded by the duke.
The ship sank in 1912. | The ship sank on her first voyage in 1912.
The queen was crowned in 1838. | The coronation of the queen was followed by a fair in 1838.
The emperor was assassinated. | Two officers assassinated the emperor.
The emperor died in 1801. | The emperor was murdered in 1801.
The poet died in exile. | The poet passed away in exile.
The delegates adopted the constitution. | The constitution was adopted by the delegates.
The delegates rejected the constitution. | The delegates threw out the constitution.
The treaty was never ratified. | The senate never ratified the treaty.
The senate did not ratify the treaty. | The treaty was not ratified by the senate.
The siege ended in May. | The siege was over in May.
The republic was proclaimed. | They declared the republic.
The parliament abolished the tax. | The tax was abolished by the parliament.
The rebels destroyed the bridge. | The bridge was destroyed by the rebels.
The allies liberated the town. | The town was liberated by the allies.
The abbey was burned down. | Raiders destroyed the abbey and burned down the village.
The general refused to surrender. | The general would hold out: he refused to surrender.
The fleet did not attack. | The fleet never attacked.
The council planned to build a wall. | The council planned to build a wall of stone.
The explorer discovered the island. | The island was discovered by the explorer.
The archbishop crowned the queen. | The queen was crowned by the archbishop.
# Court
The jury convicted him of fraud. | He was found guilty of fraud.
He was found guilty. | The jury convicted him.
He was acquitted. | The jury found him not guilty.
He was cleared of fraud. | He was acquitted of fraud.
He was not convicted. | The court acquitted him.
The court dismissed the appeal. | The appeal was rejected by the court.
The judge denied the motion. | The judge rejected the motion.
The court overturned the conviction. | The conviction was quashed.
The court struck down the law. | The law was annulled by the court.
The court upheld the verdict. | The verdict was affirmed by the court.
She pleaded guilty. | She admitted the theft and pleaded guilty.
He pleaded not guilty. | He has pleaded not guilty to all charges.
He was sentenced to five years. | The judge sentenced him to five years.
He was jailed for five years. | He was sentenced to five years in prison.
He was charged with theft. | Prosecutors indicted him.
He was accused of theft. | He was charged with theft.
The police arrested two men. | Two men were detained by the police.
Two men were arrested. | Police took two men into custody.
He was released on bail. | The judge freed him on bail.
The judge adjourned the hearing. | The hearing was adjourned by the judge.
The hearing was postponed. | The judge adjourned the hearing.
The court ruled that the search was unlawful. | The court held that the search was unlawful.
He denied that he had signed the cheque. | He denied having signed the cheque.
He was accused of killing his brother. | He is accused of killing his brother.
The court will hear the appeal in May. | The appeal will be heard by the court in May.
The defendant did not appear. | The defendant failed to appear.
The witness refused to answer. | The witness declined to answer.
The court refused bail. | The judge denied bail.
The prosecution withdrew the charge. | The charge was withdrawn.
The parties did not settle. | No settlement was reached: the parties never settled.
# Science
The team discovered a new moon. | A new moon was discovered by the team.
The probe detected methane. | Methane was detected by the probe.
The probe did not detect methane. | The probe detected no methane.
No methane was detected. | The probe failed to detect methane.
The trial was halted. | The sponsor suspended the trial.
The study was withdrawn. | The journal retracted the study.
The journal published the study. | The study was published in the journal.
The result was not replicated. | Other groups could not replicate the result and the result was not replicated.
The agency approved the vaccine. | The vaccine was authorised by the agency.
The agency has not approved the drug. | The drug has not been approved by the agency.
The rocket failed. | The rocket's second stage failed.
The rocket lifted off on Sunday. | The rocket was launched on Sunday.
The mission will launch in 2030. | The mission is due to launch in 2030.
The mission is to be launched in 2030. | The mission will be launched in 2030.
The drug may reduce pain. | The drug could reduce pain.
The vaccine reduced deaths. | Deaths were reduced by the vaccine.
The temperature did not rise. | The temperature never rose.
The team did not find a signal. | The team found no signal.
The team found no signal. | No signal was found by the team.
The telescope was completed in 1948. | Builders finished the telescope in 1948.
The experiment succeeded. | The experiment has succeeded at last.
The committee confirmed the result. | The result was confirmed by the committee.
The comet will return in 2061. | The comet is expected to return in 2061.
The observatory was opened in 1675. | The king opened the observatory in 1675.
# Longer, of all four styles
The prime minister announced that she would step down. | The prime minister has announced her resignation.
Lawmakers approved the budget after midnight. | After twelve hours of debate the budget was passed by 211 votes to 190.
The signing of the treaty ended the war. | With the signing of the treaty the war came to an end.
The two leaders were scheduled to meet in Geneva. | The leaders are scheduled to meet in Geneva on 3 June.
The court held that the contract was void. | The Supreme Court ruled on Tuesday that the contract was void.
The company said it would appeal. | "We will appeal," the company said in a statement.
Voters rejected the proposal in a referendum. | In the referendum 54% of voters turned the proposal down.
The airline cancelled all flights to the island. | All flights to the island have been called off by the airline.
The king was forced to abdicate. | Under pressure from the army, the king was forced to give up the throne.
The museum, which opened in 1901, was closed in 2020. | The museum opened in 1901 and was shut down in 2020.
The expedition failed to reach the pole. | The expedition never reached the pole.
Neither side accepted the plan. | The plan was accepted by neither side.
The inquest found no evidence of poisoning. | No evidence of poisoning was found, the inquest concluded.
The vote was put off for a third time. | For the third time, the speaker postponed the vote.
Jordan would host the next round of talks. | The next round of talks will be hosted by Jordan.
The rover landed in the crater. | The rover has landed in the crater, engineers confirmed.
The researchers withdrew their paper from the journal. | The paper was retracted by its authors in March.
Mary was executed in 1587. | Mary was beheaded; she was executed in 1587 at Fotheringhay.
The jury acquitted both officers. | Both officers were cleared by the jury.
He was arrested and charged with murder. | Police arrested him on Friday and he was later charged with murder.
The army seized power. | The army has seized power, state radio said.
The club appointed its first woman coach. | The club has named its first woman coach.
Workers called off the strike after reaching an agreement. | The strike was called off after a deal was reached.
The ministers welcomed the signing of the pact. | They welcomed the signing of the pact.
The summit was moved to Paris and will be held in May. | The summit, moved to Paris, will take place in May.
The company did not comment. | The company declined to comment.
The island was handed over in 1997. | In 1997 the island was handed over.
The observatory was destroyed by fire. | Fire destroyed the observatory.
The treaty has not entered into force. | The treaty has not yet entered into force.
The mayor was re-elected. | The mayor has been re-elected with 60% of the vote.
The suspect denied the charges. | The suspect pleaded not guilty and has denied the charges.
The king granted the town a charter. | The town was granted a charter by the king.
The bishop founded a school, which was closed in 1540. | A school founded by the bishop was closed in 1540.
The ceasefire collapsed within hours. | Within hours the ceasefire had broken down.
The port remained closed. | The port remained closed on Sunday.
Officials were unable to agree on a text. | Officials could not agree on a text.
The parties agreed not to raise tariffs. | The parties agreed not to raise tariffs.
The launch was planned for 2024. | The launch is planned for 2024.
Parliament is expected to vote in June. | Parliament will vote in June.
The bill was signed into law by the governor. | The governor signed the bill into law.
He died in prison before he could be tried. | He died in prison and was never tried.
The union suspended its strike while talks continued. | The strike has been paused while talks continue.
The bank refused to lend him money. | The bank declined to lend him money.
The court lifted the injunction. | The injunction was lifted by the court of appeal.
The country withdrew from the treaty. | The country has pulled out of the treaty.
The general surrendered the city without a fight. | The general surrendered the city without a fight.
The paper reports that the vaccine prevented infection. | The vaccine prevented infection, the paper reports.
The talks ended without a deal. | The talks ended with no deal.
They announced their readiness to begin negotiations. | The ministers announced their readiness to begin talks.
They had made progress towards concluding the agreement. | They have made progress towards concluding the agreement.
Co-production initiatives were announced during the visit. | co-production initiatives announced during the visit
The discussions aim to explore collaboration. | the discussions aim to explore opportunities for fostering collaboration
The seventh dialogue was co-chaired by two officials. | Two officials co-chaired the seventh dialogue.
They committed to conclude negotiations. | they committed to expeditiously conclude negotiations on the agreements
Both countries decided to carry out joint exercises. | Both countries have also decided to carry out joint exercises
The society elected her its first woman fellow. | She was elected the society's first woman fellow.
The trial was stopped early. | The trial was stopped early for benefit.
The judge set aside the verdict. | The verdict was set aside.
The team confirmed that the signal was not an artefact. | The signal was not an artefact, the team confirmed.
The club sold the stadium in 2003. | The stadium was sold in 2003.
Rescuers called off the search on Sunday. | The search was called off on Sunday after nine days, the coastguard said.
The regulator fined the bank and revoked its licence. | The bank was fined $4 million and had its licence revoked.
Ecuador broke off diplomatic relations with Mexico. | Diplomatic relations were broken off by Ecuador on Saturday.
The two presidents did not shake hands. | The two presidents left without shaking hands.
The army denied firing on the crowd. | The army has denied that it fired on the crowd.
The central bank raised interest rates. | Interest rates were increased by the central bank to 5%.
The central bank left rates unchanged. | Rates were left unchanged by the central bank.
The bishop was suspended pending an inquiry. | The bishop has been suspended while an inquiry is under way.
The assembly voted to abolish the monarchy. | Deputies voted to abolish the monarchy.
The first stone was laid in 1163. | The first stone was laid by the pope in 1163.
The regiment was disbanded in 1922. | In 1922 the regiment was dissolved.
The peace treaty was concluded in 1648. | The peace treaty was signed in October 1648, and the treaty concluded the war.
Elizabeth never married. | Elizabeth did not marry.
The plague reached the city in June. | In June the plague reached the city.
The city was besieged but did not fall. | The city was besieged for months; it did not fall.
Napoleon escaped from Elba. | Napoleon fled Elba in February.
The state legislature repealed the act. | The act was repealed by the state legislature in 1974.
The appeals court sent the case back for a new trial. | The appeals court has sent the case back for a new trial.
The defendant waived her right to a jury. | The defendant had waived her right to a jury.
Prosecutors dropped the charges. | The charges were dropped by prosecutors.
The company agreed to pay $20 million. | The company has agreed to pay $20 million to settle the suit.
The plaintiffs sued the city. | The plaintiffs filed a lawsuit against the city.
The judge has not ruled. | The judge has yet to rule.
The witness could not identify the man. | The witness was unable to identify the man.
The hearing will resume on Monday. | The hearing is to resume on Monday.
The sample contained no lead. | No lead was contained in the sample.
The spacecraft entered orbit in July. | The spacecraft has entered orbit.
The spacecraft will enter orbit in July. | The spacecraft is expected to enter orbit in July.
The eruption killed at least 20 people. | At least 20 people were killed in the eruption.
The eruption began on 24 August. | The eruption started on 24 August.
The survey detected the comet in 2019. | The comet was first detected by the survey in 2019.
The trial did not show a benefit. | The trial showed no benefit.
The group has not published its data. | The group's data have not been published.
The vaccine was withdrawn from the market. | The maker pulled the vaccine: it was withdrawn from the market.
The species was declared extinct. | The species has been declared extinct.
The museum acquired the painting. | The painting was bought by the museum in 1930.
The exhibition was extended to March. | The exhibition has been extended until March.
The minister said that the talks had been constructive. | "The talks were constructive," said the minister.
The ministers would meet again in spring. | The ministers agreed to meet again in spring.
Both governments plan to appoint envoys. | Both governments are planning to appoint envoys.
The rebels laid down their arms. | The rebels surrendered.
The team won 3-1. | The team beat the visitors 3-1.
The team was beaten 3-1. | The team lost 3-1.
The club was relegated. | The club has been relegated after a 2-0 loss.
The mayor vetoed the ordinance. | The ordinance was vetoed by the mayor.
The council did not back the scheme. | The council refused to back the scheme.
The strike was averted. | The strike has been averted.
The bridge was reopened to traffic. | The bridge has reopened to traffic.
The firm cut 300 jobs. | The firm has cut 300 jobs.
The firm will cut 300 jobs. | The firm said it would cut 300 jobs.
The parties have not ruled out a coalition. | The parties did not rule out a coalition.
She became the first woman to win the prize. | She was the first woman to win the prize.
He received the prize in 1921. | The prize was received by him in 1921.
Nobody claimed responsibility. | No one has claimed responsibility for the attack.
The factory was not damaged. | The factory escaped damage and was not damaged by the flood.
The delegation left on Friday. | The delegation departed on Friday.
The report was leaked, not published. | The report was leaked and never published.
The minister rejected calls to resign. | The minister has rejected calls to resign.
The court will not hear the case. | The court has said that it will not hear the case.
The ship was never found. | The ship has never been found.
The orchestra toured Japan in 1986. | In 1986 the orchestra toured Japan.
Argentina defaulted on its debt. | Argentina has defaulted on its debt for the ninth time.
The parish church was rebuilt after the fire. | After the fire the parish church was rebuilt.
The committee deferred its decision. | The committee's decision was put off until autumn.
The minister survived a vote of no confidence. | The minister has survived a no-confidence vote.
The state executed two prisoners. | Two prisoners were put to death by the state.
The lower house passed it and the upper house blocked it. | The lower house approved it but the upper house blocked it.
The accused remained silent. | The accused remained silent throughout.
The paper was accepted for publication. | The journal accepted the paper for publication.
The ship was launched in 1843 and broken up in 1937. | Launched in 1843, the ship was broken up in 1937.
The union and the firm could not reach a deal. | The union and the firm failed to reach a deal.
The museum will be closed until spring. | The museum will remain shut: it will be closed until spring.
Police released the suspect without charge. | The suspect was freed by police without charge.
The governor declared a state of emergency. | A state of emergency was declared by the governor.
The treaty was to be signed in Rome. | The treaty is to be signed in Rome.
The embassy reopened after ten years. | The embassy resumed work and was reopened after ten years.
The court has agreed to hear the appeal. | The court agreed on Monday to hear the appeal.
The emperor never visited the province. | The emperor did not visit the province.
The troops began to withdraw. | The troops have begun withdrawing.
The minister apologised. | The minister has apologised to the families.
The airline was fined. | Regulators fined the airline.
The mission ended when contact was lost. | Contact was lost and the mission ended.
The inquiry was closed without charges. | The inquiry was closed with no charges.
The election was won by the opposition. | The opposition won the election.
The talks made no progress. | No progress was made in the talks.
The dam was not built. | The dam was never built.
The peace plan was turned down by both sides. | Both sides rejected the peace plan.
The company said it did not know of the leak. | "We did not know of the leak," the company said.
The results were published in Nature. | Nature published the results.
The general was relieved of his command. | The general was dismissed from his command.
Sweden's parliament voted to join the alliance. | Lawmakers in Sweden have voted to join the alliance.
The regatta was called off. | Strong winds forced organisers to call off the regatta.
The patent was granted in 1876. | The office granted him the patent in March 1876.
The inquiry cleared the minister. | The minister was exonerated by the inquiry.
The two banks agreed to merge. | The two banks have reached an agreement to merge.
The order banned the export of grain. | Under the order, the export of grain was prohibited.
The tunnel was completed in 1994 and opened by the queen. | The tunnel, finished in 1994, was inaugurated by the queen.
The jury could not reach a verdict. | The jury failed to reach a verdict.
The telescope has not yet been launched. | The telescope has yet to be launched.
The minister will not seek re-election. | The minister said she would not seek re-election.
Scientists found that the ice had thinned. | The ice had thinned, scientists found.
The talks adjourned without a result. | The talks were adjourned without result.
The rebels seized the airport. | The airport was captured by the rebels.
The hearing was put off to June. | The hearing has been delayed until June.
The museum returned the statue to Benin. | The statue was returned to Benin by the museum.
The duke was beheaded in 1521. | In 1521 the duke was beheaded.
No deal was signed. | The leaders parted without signing a deal.
The city refused the permit. | The permit was denied by the city.
Canada and Mexico ratified the pact in 2020. | The pact has been ratified by both Canada and Mexico.
The crew abandoned the ship. | The ship was abandoned by her crew.
Two drugs were approved. | Regulators gave their approval to two drugs.
The strike began on Monday and ended on Friday. | The strike started on Monday and was over by Friday.
The court will rule in May. | A ruling is expected in May, and the court will rule then.
The firm recalled the cars. | The cars were recalled by the firm.
The summit will take place in Bali. | Bali will host the summit.
"""

_FALSE = """
# News
The two countries signed a defence pact. | The two countries did not sign a defence pact.
The two countries did not sign a pact. | The two countries signed a pact on Thursday.
The ministers signed the protocol. | The ministers will sign the protocol.
The ministers signed the protocol. | The ministers are expected to sign the protocol.
The ministers signed the protocol. | The ministers may sign the protocol.
The ministers signed the protocol. | The ministers agreed to sign the protocol.
The ministers signed the protocol. | The ministers refused to sign the protocol.
The ministers signed the protocol. | The ministers failed to sign the protocol.
The ministers signed the protocol. | The ministers left without signing the protocol.
The ministers signed the protocol. | No protocol was signed by the ministers.
The ministers signed the protocol. | Neither minister signed the protocol.
The ministers signed the protocol. | The ministers never signed the protocol.
The ministers signed the protocol. | The signing of the protocol was postponed.
The ministers signed the protocol. | The ministers held talks on signing the protocol.
The ministers signed the protocol. | The ministers rejected the protocol.
The ministers signed the protocol. | The ministers would have signed the protocol.
The ministers signed the protocol. | If the ministers sign the protocol, the road will open.
The ministers will sign the protocol. | The ministers will not sign the protocol.
The ministers will sign the protocol. | The ministers hope to sign the protocol.
The ministers will sign the protocol. | The ministers could sign the protocol.
The ministers will sign the protocol. | The ministers signed the protocol.
The parties agreed on pay. | The parties refused to agree on pay.
The parties agreed on pay. | The parties failed to agree on pay.
The parties agreed on pay. | The parties did not agree on pay.
The parties agreed on pay. | No agreement was reached on pay.
The parties did not reach an agreement. | The parties reached an agreement.
The parties refused the terms. | The parties agreed to the terms.
The talks were held in Vienna. | The talks were postponed.
The talks were held in Vienna. | The talks will be held in Vienna.
The talks were held in Vienna. | The talks in Vienna were cancelled.
The talks were held in Vienna. | The talks were not held in Vienna.
The talks were held in Vienna. | The talks were due to take place in Vienna.
The talks took place. | The talks are anticipated to take place in November.
The talks were postponed. | The talks were held as planned.
The talks were cancelled. | The talks took place.
The talks were cancelled. | The talks were not cancelled.
The talks resumed. | The talks were suspended.
The talks were suspended. | The talks resumed.
The talks ended. | The talks began.
The talks began. | The talks ended.
The talks failed. | The talks succeeded.
The talks succeeded. | The talks failed.
Peru hosted the games. | Peru will host the games.
Peru will host the games. | Peru will not host the games.
Peru hosted the games. | Peru withdrew as host of the games.
Kenya joined the bank. | Kenya left the bank.
Kenya joined the bank. | Kenya declined to join the bank.
Kenya joined the bank. | Kenya is seeking to join the bank.
The senate approved the bill. | The senate rejected the bill.
The senate rejected the bill. | The senate approved the bill.
The senate approved the bill. | The senate has yet to approve the bill.
The senate approved the bill. | The senate is set to approve the bill.
The senate passed the bill. | The senate voted down the bill.
The senate passed the bill. | The senate blocked the bill.
The council banned cars. | The council allowed cars.
The council allowed cars. | The council banned cars.
The council banned cars. | The council considered banning cars.
The council banned cars. | The council proposed to ban cars.
The offer was accepted. | The offer was rejected.
The offer was rejected. | The offer was accepted.
The minister resigned. | The minister refused to resign.
The minister resigned. | The minister denied that she had resigned.
The minister resigned. | The minister was urged to resign.
The minister resigned. | The minister threatened to resign.
The minister was appointed. | The minister was sacked.
The minister was sacked. | The minister was appointed.
The minister confirmed the report. | The minister denied the report.
The minister denied the report. | The minister confirmed the report.
The minister did not deny the report. | The minister denied the report.
The party won the election. | The party lost the election.
The party lost the election. | The party won the election.
The party won the election. | The party was defeated in the election.
The party won the election. | The party is expected to win the election.
The party won the election. | The party nearly won the election.
The visitors lost to the champions. | The visitors defeated the champions.
The museum opened in May. | The museum closed in May.
The museum closed in May. | The museum opened in May.
The museum opened in May. | The museum is to open in May.
The museum opened in May. | The opening of the museum was delayed until May.
The museum opened in May. | Work on the museum started in May.
The agency launched a satellite. | The agency will launch a satellite.
The agency launched a satellite. | The agency postponed the launch of a satellite.
The agency launched a satellite. | The agency plans to launch a satellite.
The troops withdrew. | The troops did not withdraw.
The troops withdrew. | The troops will withdraw by June.
The troops withdrew. | The troops invaded.
The firm closed the mine. | The firm decided to close the mine.
The firm closed the mine. | The firm was prevented from closing the mine.
The firm closed the mine. | The firm allegedly closed the mine.
The firm sold the mine. | The firm bought the mine.
The firm bought the mine. | The firm is in talks on buying the mine.
The strike was called off. | The strike went ahead.
The strike was called off. | The strike was not called off.
The plan was scrapped. | The plan was approved.
The plan was approved. | The plan was neither approved nor rejected.
Three people were killed. | No one was killed.
Three people were killed. | Three people were injured.
No one was killed. | Three people were killed.
Prices rose. | Prices fell.
Prices fell. | Prices rose.
Prices rose. | Prices will rise.
The envoy visited Cairo. | The envoy will visit Cairo.
The envoy visited Cairo. | The envoy did not visit Cairo.
The envoy met the president. | The envoy will meet the president.
The envoy met the president. | The envoy refused to meet the president.
The ministers reviewed the progress. | The ministers will review the progress.
The ministers reviewed the progress. | The ministers did not review the progress.
The envoy will visit Cairo. | The envoy will not visit Cairo.
The ban was lifted. | The ban was imposed.
The flights were suspended. | The flights were not suspended.
# History
The king signed the charter. | The king would not sign the charter.
The king abdicated. | The king refused to abdicate.
The king abdicated. | The king was pressed to abdicate.
The city surrendered. | The city did not surrender.
The city surrendered. | The city refused to surrender.
The army captured the fortress. | The army failed to capture the fortress.
The army captured the fortress. | The army tried to capture the fortress.
The army captured the fortress. | The army withdrew from the fortress.
The fleet attacked the port. | The fleet never attacked the port.
The senate ratified the treaty. | The senate never ratified the treaty.
The senate ratified the treaty. | The senate approved the budget and debated the treaty.
The senate ratified the treaty. | The treaty was signed but not ratified.
The queen was crowned. | The queen was to be crowned in June.
The queen was crowned. | The queen was deposed.
The emperor was killed. | The emperor survived the attack.
The emperor survived. | The emperor was killed.
The emperor was murdered. | The emperor died of fever.
The emperor was murdered. | The emperor was killed in battle.
The delegates adopted the constitution. | The delegates rejected the constitution.
The parliament was dissolved. | The parliament was restored.
The university was founded in 1425. | The university was dissolved in 1425.
The wall was built. | The wall was never built.
The wall was built. | The wall was destroyed.
The duke founded the abbey. | The duke intended to found an abbey.
The rebels destroyed the bridge. | The rebels were stopped from destroying the bridge.
# Court
He was convicted of fraud. | He was acquitted of fraud.
He was acquitted of fraud. | He was convicted of fraud.
He was found guilty. | He was found not guilty.
He was found not guilty. | He was found guilty.
He was convicted of fraud. | He was charged with fraud.
He was convicted of fraud. | He was accused of fraud.
He was convicted of fraud. | He was not convicted of fraud.
He was convicted of fraud. | He could be convicted of fraud.
He pleaded guilty. | He pleaded not guilty.
He pleaded not guilty. | He pleaded guilty.
He killed his brother. | He denied killing his brother.
He killed his brother. | He was accused of killing his brother.
He killed his brother. | He is alleged to have killed his brother.
The court upheld the verdict. | The court overturned the verdict.
The court overturned the verdict. | The court upheld the verdict.
The court overturned the verdict. | The court declined to overturn the verdict.
The court overturned the verdict. | The court was asked to overturn the verdict.
The court dismissed the appeal. | The court allowed the appeal.
The judge granted bail. | The judge denied bail.
The judge denied bail. | The judge granted bail.
The police arrested two men. | The police released two men.
The police arrested two men. | The police did not arrest the two men.
He was released. | He was arrested.
He was sentenced to five years. | He will be sentenced in May.
He was sentenced to five years. | He faces trial and may be sentenced to five years.
The hearing was held. | The hearing was adjourned.
The prosecution withdrew the charge. | The prosecution refused to withdraw the charge.
He admitted the theft. | He denied the theft.
The witness was not arrested. | The witness was arrested.
# Science
The probe detected methane. | The probe detected no methane.
The probe detected methane. | The probe failed to detect methane.
The probe did not detect methane. | The probe detected methane.
The probe detected methane. | The probe may have detected methane.
The probe detected methane. | The probe is designed to detect methane.
The agency approved the drug. | The agency did not approve the drug.
The agency approved the drug. | The agency rejected the drug.
The agency approved the drug. | The agency is likely to approve the drug.
The agency approved the drug. | The agency suspended approval of the drug.
The trial was halted. | The trial was completed.
The trial was completed. | The trial was halted.
The paper was retracted. | The paper was not retracted.
The paper was retracted. | The paper was published.
The result was replicated. | The result could not be replicated.
The result was replicated. | Nobody replicated the result.
The rocket lifted off. | The rocket will lift off on Sunday.
The rocket failed. | The rocket did not fail.
The drug reduced pain. | The drug did not reduce pain.
The drug reduced pain. | The drug increased pain.
The drug reduced pain. | The drug could reduce pain.
The team confirmed the result. | The team was unable to confirm the result.
The team discovered a moon. | The team hopes to discover a moon.
# Longer, of all four styles
The prime minister stepped down. | The prime minister announced that she would step down in June.
Lawmakers approved the budget. | Lawmakers are due to vote on the budget, which they are expected to approve.
The two leaders met in Geneva. | The two leaders had been scheduled to meet in Geneva.
The court struck down the law. | The court declined to hear a case that could strike down the law.
Voters approved the proposal. | In the referendum 54% of voters turned the proposal down.
The airline cancelled all flights. | The airline said it might cancel flights.
The airline cancelled its flights. | The airline resumed all flights.
The king abdicated. | The king said he would never abdicate.
The museum was closed. | Plans to close the museum were dropped.
The expedition reached the pole. | The expedition failed to reach the pole.
Both sides accepted the plan. | Neither side accepted the plan.
The inquest found evidence of poisoning. | The inquest found no evidence of poisoning.
Jordan hosted the talks. | Jordan offered to host the talks.
Jordan hosted the talks. | Jordan has agreed to host the talks.
The rover landed in the crater. | The rover is due to land in the crater in 2031.
The researchers withdrew their paper. | The researchers refused calls to withdraw their paper.
Mary was executed. | Mary's execution was stayed, and she was never executed.
The jury convicted both officers. | Both officers were cleared by the jury.
He was charged with murder. | He has not been charged with murder.
The army seized power. | The army denied that it had seized power.
The army seized power. | An attempt by the army to seize power failed.
The club appointed a coach. | The club is yet to appoint a coach.
Workers called off the strike. | Workers voted against calling off the strike.
The summit was held in May. | The summit, originally to be held in May, was cancelled.
The company commented. | The company declined to comment.
The treaty has entered into force. | The treaty has not yet entered into force.
The mayor was elected. | The mayor lost the election.
The suspect admitted the charges. | The suspect denied the charges.
The ceasefire was extended. | The ceasefire was not extended.
The port was reopened. | The port will be reopened next week.
Officials agreed on a text. | Officials were unable to agree on a text.
The parties agreed to raise tariffs. | The parties agreed not to raise tariffs.
The probe was launched in 2024. | The launch of the probe is planned for 2024.
Parliament voted in June. | Parliament will vote in June.
The governor signed the bill. | The governor vetoed the bill.
The governor signed the bill. | The governor has until Friday to sign the bill.
The union suspended its strike. | The union vowed not to suspend its strike.
The bank lent him money. | The bank refused to lend him money.
The country withdrew from the treaty. | The country threatened to withdraw from the treaty.
The country withdrew from the treaty. | The country will not withdraw from the treaty.
The country withdrew from the treaty. | Parliament voted to prevent the country from withdrawing from the treaty.
The vaccine prevented infection. | The vaccine did not prevent infection.
The vaccine prevented infection. | It is hoped that the vaccine will prevent infection.
The talks ended. | The talks have not ended.
The agreement was signed. | Progress was made towards signing the agreement.
The initiatives were announced. | The initiatives will be announced during the visit.
Both countries carried out joint exercises. | Both countries decided to carry out joint exercises.
She was elected a fellow. | She was nominated but not elected a fellow.
The verdict was set aside. | The verdict was upheld.
The club bought the stadium. | The club sold the stadium in 2003.
The company admitted wrongdoing. | The company settled without admitting wrongdoing.
The minister approved the sale. | There is no evidence that the minister approved the sale.
The minister approved the sale. | The minister's approval of the sale is still awaited.
The rebels released the hostages. | The rebels promised to release the hostages.
The rebels released the hostages. | The rebels killed the hostages.
The factory was closed. | The factory escaped closure.
The bridge opened. | The bridge was supposed to open in May.
The bridge collapsed. | The bridge did not collapse.
The bridge collapsed. | Engineers feared the bridge would collapse.
The law was repealed. | Efforts to repeal the law have failed.
The committee published the report. | The committee decided against publishing the report.
The general was promoted. | The general was demoted.
The emperor was crowned. | The emperor died before he could be crowned.
The drug was approved. | Approval of the drug was refused.
Rescuers called off the search. | Rescuers vowed not to call off the search.
The regulator revoked the licence. | The regulator warned that it could revoke the licence.
The regulator revoked the licence. | The regulator restored the licence.
Ecuador broke off relations with Mexico. | Ecuador threatened to break off relations with Mexico.
The two presidents shook hands. | The two presidents did not shake hands.
The army fired on the crowd. | The army denied firing on the crowd.
The central bank raised interest rates. | The central bank cut interest rates.
The central bank raised interest rates. | The central bank is expected to raise interest rates.
The bishop was suspended. | The bishop was reinstated.
The assembly abolished the monarchy. | The assembly voted against abolishing the monarchy.
The first stone was laid in 1163. | The first stone was to be laid in 1163.
Elizabeth married. | Elizabeth never married.
The plague reached the city. | The plague never reached the city.
The city fell. | The city was besieged for months; it did not fall.
The legislature repealed the act. | The legislature declined to repeal the act.
The legislature repealed the act. | A bill to repeal the act failed in the legislature.
Prosecutors dropped the charges. | Prosecutors refused to drop the charges.
Prosecutors dropped the charges. | Prosecutors will drop the charges.
The company paid $20 million. | The company agreed to pay $20 million.
The judge ruled. | The judge has yet to rule.
The witness identified the man. | The witness was unable to identify the man.
The hearing resumed on Monday. | The hearing is to resume on Monday.
The spacecraft entered orbit. | The spacecraft failed to enter orbit.
The spacecraft entered orbit. | The spacecraft will enter orbit in July.
The spacecraft will enter orbit. | The spacecraft will not enter orbit.
The trial showed a benefit. | The trial showed no benefit.
The group has published its data. | The group has not published its data.
The species was declared extinct. | The species has not been declared extinct.
The museum acquired the painting. | The museum sold the painting.
The museum acquired the painting. | The museum tried to acquire the painting.
The exhibition was extended. | The exhibition will be extended.
The ministers met in spring. | The ministers agreed to meet again in spring.
Both governments appointed envoys. | Both governments plan to appoint envoys.
The rebels surrendered. | The rebels rejected calls to surrender.
The team won 3-1. | The team lost 3-1.
The team won 3-1. | The team was beaten 3-1.
The mayor approved the ordinance. | The mayor vetoed the ordinance.
The council backed the scheme. | The council refused to back the scheme.
The bridge was reopened. | The bridge was closed.
The firm cut 300 jobs. | The firm is considering cutting 300 jobs.
The firm cut 300 jobs. | The firm denied plans to cut 300 jobs.
The firm will cut 300 jobs. | The firm may cut 300 jobs.
The parties formed a coalition. | The parties ruled out forming a coalition.
He received the prize in 1921. | He did not receive the prize in 1921.
He accepted the prize. | He refused the prize.
He accepted the prize. | He was offered the prize.
A group claimed responsibility. | No group claimed responsibility.
The factory was damaged. | The factory was not damaged.
The report was published. | The report was leaked, not published.
The report was published. | The report has yet to be published.
The report was published. | Ministers delayed publication of the report.
The court heard the case. | The court will not hear the case.
The court heard the case. | The court agreed to hear the case.
The ship was found. | The ship was never found.
The dam burst. | Engineers feared that the dam would burst.
The dam was completed. | The dam was abandoned before it could be completed.
The governor pardoned him. | The governor refused to pardon him.
The governor pardoned him. | He asked the governor to pardon him.
The governor pardoned him. | He was executed before the governor could pardon him.
Troops entered the capital. | Troops were ordered not to enter the capital.
Troops entered the capital. | Troops stood ready to enter the capital.
The two sides exchanged prisoners. | The two sides discussed exchanging prisoners.
The orchestra toured Japan. | The orchestra cancelled its tour of Japan.
The orchestra toured Japan. | The orchestra will tour Japan.
Argentina defaulted on its debt. | Argentina avoided defaulting on its debt.
The parish church was rebuilt. | Plans to rebuild the parish church came to nothing.
The committee rejected the plan. | The committee deferred its decision on the plan.
The minister lost the vote. | The minister won the vote.
The state executed two prisoners. | The state has stopped executing prisoners.
The lower house blocked the measure. | The lower house passed the measure.
The accused spoke. | The accused did not speak.
The paper was accepted. | The paper was rejected twice.
The ship was broken up. | The ship was saved from being broken up.
The union and the firm reached a deal. | The union and the firm could not reach a deal.
The museum was closed. | The museum narrowly escaped being closed.
Police charged the suspect. | The suspect was freed by police without charge.
The governor declared an emergency. | The governor stopped short of declaring an emergency.
The treaty was signed in Rome. | The treaty is to be signed in Rome.
The embassy reopened. | The embassy closed.
The court heard the appeal. | The court has agreed to hear the appeal.
The emperor visited the province. | The emperor never visited the province.
The troops withdrew. | The troops showed no sign of withdrawing.
The minister apologised. | The minister refused to apologise.
The minister apologised. | The minister did not apologise.
The airline was fined. | The airline may be fined.
The mission ended. | The mission was extended.
The opposition won the election. | The opposition boycotted the election.
The talks made progress. | The talks made no progress.
The dam was built. | The dam was never built.
Both sides accepted the peace plan. | Both sides rejected the peace plan.
The company knew of the leak. | The company said it did not know of the leak.
The general was appointed. | The general was dismissed from his command.
The law took effect. | The law will take effect in January.
The law took effect. | A judge prevented the law from taking effect.
The rivals shook hands. | The rivals would not shake hands.
The fort was abandoned. | The garrison refused to abandon the fort.
Sweden joined the alliance. | Lawmakers in Sweden have voted to join the alliance.
The regatta was held. | Strong winds forced organisers to call off the regatta.
The patent was granted. | The office refused to grant him the patent.
The inquiry blamed the minister. | The inquiry did not blame the minister.
The two banks merged. | The two banks have agreed to merge.
The order banned exports. | The order lifted the ban on exports.
The tunnel was completed. | The tunnel was never completed.
The jury reached a verdict. | The jury could not reach a verdict.
The telescope was launched. | The telescope has yet to be launched.
The minister will seek re-election. | The minister said she would not seek re-election.
The ice had thinned. | The ice had not thinned.
The rebels seized the airport. | The rebels were repelled before they could seize the airport.
The museum returned the statue. | The museum has been urged to return the statue.
The museum returned the statue. | The museum refused to return the statue.
The duke was executed. | The duke was pardoned and not executed.
A deal was signed. | The leaders parted without signing a deal.
The city granted the permit. | The permit was denied by the city.
Mexico ratified the pact. | Mexico has signed but not ratified the pact.
The crew abandoned the ship. | The crew refused to abandon the ship.
Two drugs were approved. | Regulators withheld approval of two drugs.
The strike ended. | The strike is expected to end on Friday.
The firm recalled the cars. | The firm is weighing whether to recall the cars.
The firm recalled the cars. | The firm denied that it had recalled the cars.
The summit took place in Bali. | Bali will host the summit.
The scientist won the prize. | The scientist was tipped to win the prize.
The scientist won the prize. | The scientist never won the prize.
The ship sank. | The ship narrowly avoided sinking.
Voters backed the plan. | Voters opposed the plan.
The pipeline was built. | Opponents blocked the building of the pipeline.
The pipeline was built. | Work to build the pipeline was suspended.
"""


def _pairs(table: str) -> tuple[Pair, ...]:
    lines = [line for line in table.splitlines() if line and line[0] != "#"]
    return tuple(Pair(*(part.strip() for part in line.split(" | "))) for line in lines)


TRUE = _pairs(_TRUE)
FALSE = _pairs(_FALSE)
