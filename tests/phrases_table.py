"""Date expressions in context, labelled by hand. A row is

    source's date | sentence, each expression in « » | its EDTF date, or "conflict" | tense, where it matters

with the dates and tenses of several expressions parted by ``;``. A sentence without « » must give no reading.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One row: the text without its marks, and for each expression its offsets, its date and its tense ("" any)."""

    published: str
    text: str
    spans: tuple[tuple[int, int], ...]
    dates: tuple[str, ...]
    tenses: tuple[str, ...]


# 24 October 2023 was a Tuesday, 24 October 2020 a Saturday, 6 September 2018 a Thursday, 31 December 2023 a Sunday.
_ROWS = """
# Weekdays
2020-10-24 | The ministry said on «Friday» that talks were close. | 2020-10-23 | past
2018-09-06 | The two sides signed the pact on «Thursday» in the capital. | 2018-09-06 | past
2018-09-08 | The two sides signed the pact on «Thursday» in the capital. | 2018-09-06 | past
2023-10-24 | The envoy will arrive on «Friday». | 2023-10-27 | future
2023-10-24 | The envoy will arrive on «Tuesday». | 2023-10-24 | future
2023-10-24 | The envoy left on «Tuesday». | 2023-10-24 | past
2023-10-24 | The envoy left on «Wednesday». | 2023-10-18 | past
2023-10-24 | The minister said on «Thursday» he will resign. | 2023-10-19 | past
2023-10-24 | The Pentagon said Blinken will visit on «Thursday». | 2023-10-26 | future
2023-10-24 | On «Monday», the court heard the first witness. | 2023-10-23 | past
2023-10-24 | On «Monday», the court will hear the first witness. | 2023-10-30 | future
2023-10-24 | Talks on «Monday» in Delhi. | 2023-10-23 | unknown
2023-10-24 | «Thursday» in Delhi: dry and warm. | 2023-10-19/2023-10-26 | unknown
2023-10-24 | The council is meeting on «Thursday». | 2023-10-19/2023-10-26 | unknown
2023-10-24 | He spoke at «Monday»'s hearing. | 2023-10-23 | past
2023-10-24 | The panel will study «Thursday»'s report. | 2023-10-26 | future
2023-10-24 | They arrived on «Mon». and stayed a while. | 2023-10-23 | past
2023-10-24 | They arrived on «Fri» at the port. | 2023-10-20 | past
2023-10-24 | The hearing opens «next Monday». | 2023-10-30 | future
2023-10-24 | The hearing opens «next Thursday». | 2023-10-26/2023-11-02 | future
2023-10-24 | The hearing ended «last Thursday». | 2023-10-19 | past
2023-10-28 | The hearing ended «last Thursday». | 2023-10-19/2023-10-26 | past
2023-10-24 | The hearing ended «last Tuesday». | 2023-10-17 | past
2023-10-24 | The hearing opens «next Tuesday». | 2023-10-31 | future
2023-10-24 | The hearing will open «this Friday». | 2023-10-27 | future
2023-10-24 | The hearing opened «this Monday». | 2023-10-23 | past
2023-10-24 | Voters go to the polls «this coming Sunday». | 2023-10-29
2023-10-24 | The vote is due on «Sunday next week». | 2023-10-29/2023-11-05
2023-10-24 | The court ruled on «Thursday last week». | 2023-10-19 | past
2023-10-24 | The court will rule on «Monday of next week». | 2023-10-30 | future
2023-10-24 | The court sat from «Monday to Wednesday» and heard both. | 2023-10-16/2023-10-18 | past
2023-10-24 | The court will sit from «Wednesday to Friday». | 2023-10-25/2023-10-27 | future
2023-10-24 | Shells fell on the port on «Monday night». | 2023-10-23 | past
2024-01-01 | The minister resigned on «Sunday». | 2023-12-31 | past
2023-12-31 | Trading will resume on «Monday». | 2024-01-01 | future
2024-02-28 | The parties will meet on «Thursday». | 2024-02-29 | future
2024-03-01 | The parties met on «Thursday». | 2024-02-29 | past
2023-10-24 | The exchange fell on «Monday» but will reopen on «Wednesday». | 2023-10-23 ; 2023-10-25 | past ; future
2023-10-24 | The move was announced after talks on «Saturday». | 2023-10-21 | past
2023-10-24 | The court set a hearing for «Monday». | 2023-10-30 | future
2023-10-24 | The debate was postponed to «Thursday». | 2023-10-26 | future
2023-10-24 | The two leaders agreed to meet on «Monday». | 2023-10-30 | future
2023-10-24 | They are to be sworn in on «Saturday». | 2023-10-28 | future
2023-10-24 | Minister to visit flooded towns on «Saturday», officials said. | 2023-10-28 | future
2023-10-24 | He won't attend the opening on «Friday». | 2023-10-27 | future
2023-10-24 | She'll open the bridge on «Friday». | 2023-10-27 | future
2023-10-24 | The paper says he was arrested on «Sunday». | 2023-10-22 | past
2023-10-24 | Delegates have met every deadline since «Thursday». | 2023-10-19 | past
2023-10-24 | The talks are slated for «Wednesday» or later. | 2023-10-25 | future
2023-10-24 | Ahead of «Friday»'s vote, both camps held rallies. | 2023-10-27 | future
2019-12-10 | Unions called off «Friday»'s strike late on «Monday». | 2019-12-13 ; 2019-12-09 | future ; past
2018-09-01 | Crews had contained the fire by «Friday night». | ../2018-08-31 | past
2018-09-01 | The firm agreed to pay by «Friday». | 2018-09-01/2018-09-07 | future
2019-12-10 | Turnout in «Sunday»'s vote in Marsh End was low. | 2019-12-08 | past
2023-10-24 | Talks between the unions resume on «Thursday»; they were suspended. | 2023-10-26 | future
2023-10-24 | The play moves to the Grand on «Thursday». | 2023-10-19/2023-10-26 | unknown
# Days that have a name
2014-12-27 | A fire on «Christmas Day» gutted the hall. | 2014-12-25 | past
2020-01-02 | Police arrested 36 people on «New Year's Eve». | 2019-12-31 | past
2020-12-12 | The hall will close on «Boxing Day». | 2020-12-26 | future
2020-12-12 | They fell on «Christmas Eve, 1914», and on «New Year's Day 1915». | 1914-12-24 ; 1915-01-01
2020-12-12 | The law took force on «New Year's Day last year». | 2019-01-01
2020-12-12 | He won the boxing title, and Boxing gloves, at Christmas.
# Days and years told in short
2010-05-21 | They left on «3 May» and were back on «the 19th». | 2010-05-03; 2010-05-19
2010-05-21 | On «the 4th» the garrison surrendered. | 2010-05-04 | past
2010-05-21 | They met on the 4th floor, on the 2nd try.
2010-05-21 | The colony lost half its cattle in «1883-84» and the rest in «'98». | 1883/1884 ; 1898
2010-05-21 | He wrote 'stop' in '9 and got 3'98.
2010-05-21 | «The winter of 1883-84» broke it, not the harvest of the «previous summer». | 1883-24 ; 1883-22
2010-05-21 | It was lost in the previous summer.
# Month and day
2023-11-08 | Blinken will visit on «November 10» to take part. | 2023-11-10 | future
2023-11-08 | The Pentagon said Blinken will visit on «November 10». | 2023-11-10 | future
2023-11-12 | Blinken visited on «November 10» to take part. | 2023-11-10 | past
2023-09-27 | Officials co-chaired the dialogue here on «September 26» and left. | 2023-09-26 | past
2020-10-24 | The ministers will take part in the talks on «October 27». | 2020-10-27 | future
2020-10-24 | «Oct 27» is the date of the talks. | 2020-10-27
2020-10-24 | «Oct. 27» is the date of the talks. | 2020-10-27
2018-09-08 | The pact was signed on «Sept. 6» by both. | 2018-09-06 | past
2018-09-08 | The pact was signed on «Sept 6» by both. | 2018-09-06 | past
2018-09-08 | The pact was signed on «6 September» by both. | 2018-09-06 | past
2018-09-08 | The pact was signed on «the 6th of September» by both. | 2018-09-06 | past
2018-09-08 | The pact was signed on «September 6th» by both. | 2018-09-06 | past
2018-09-08 | The pact was signed on «September the 6th» by both. | 2018-09-06 | past
2023-10-24 | The pact was signed on «September 6, 2018», by both. | 2018-09-06 | past
2023-10-24 | The pact was signed on «6 September 2018» by both. | 2018-09-06 | past
2023-10-24 | The pact was signed on «6th September, 2018» by both. | 2018-09-06 | past
2023-10-24 | The pact was signed on «SEPTEMBER 6, 2018» by both. | 2018-09-06 | past
2023-10-24 | The pact was signed on «September 6 2018» by both. | 2018-09-06 | past
2023-10-24 | The pact was signed on «Thursday, September 6, 2018», by both. | 2018-09-06 | past
2023-10-24 | The pact was signed on «Thursday (September 6, 2018)» by both. | 2018-09-06 | past
2023-10-24 | The pact was signed on «Friday, September 6, 2018», by both. | conflict
2023-10-24 | By the paper, «Tuesday, 24 October 2023», 02:24 IST | 2023-10-24
2023-10-24 | By the paper, «Wednesday, 24 October 2023», 02:24 IST | conflict
2023-10-24 | The pact was signed on «6-Sep-2018» by both. | 2018-09-06 | past
2024-01-03 | The envoy left on «December 30». | 2023-12-30 | past
2023-12-30 | The envoy will leave on «January 3». | 2024-01-03 | future
2023-12-30 | Departure: «January 3». | 2024-01-03 | unknown
2024-01-03 | Departure: «December 30». | 2023-12-30 | unknown
2023-10-24 | The envoy will leave on «October 24». | 2023-10-24 | future
2023-10-24 | The envoy left on «October 24». | 2023-10-24 | past
2023-10-24 | The envoy left on «October 25». | 2022-10-25 | past
2023-10-24 | The envoy will leave on «October 23». | 2024-10-23 | future
2023-10-24 | Notes of «March 5». | 2023-03-05/2024-03-05 | unknown
2023-10-24 | A leap day birth: she was born on «February 29». | 2020-02-29 | past
2023-10-24 | The match will be played on «February 29». | 2024-02-29 | future
2023-10-24 | The deed is dated «February 29, 2023», oddly. | conflict
2023-10-24 | The deed is dated «February 29, 2020», rightly. | 2020-02-29
2023-10-24 | The deed is dated «April 31», oddly. | conflict
2020-10-24 | They will meet on «Tuesday, October 27». | 2020-10-27 | future
2020-10-24 | They will meet on «Tuesday, Oct. 27», in Delhi. | 2020-10-27 | future
2020-10-24 | They will meet on «Friday, October 27». | conflict
# Without a year, the weekday picks the nearest year in which it fits.
2024-02-09 | It ran from «Thursday, 16 March», to the end. | 2023-03-16
2023-03-14 | It will run from «Thursday, 16 March», they say. | 2023-03-16
2023-03-16 | A ferry from «Thursday, 16 March», was free. | 2023-03-16
2022-06-01 | It ran from «Thursday, 16 March», and stopped. | conflict
2012-11-21 | It will be shown at the house, where she lived until «1913», on «Saturday». | 1913; 2012-11-24 | ; future
2012-11-21 | «1923». On «4 October» women were admitted. | 1923; 2012-10-04
2022-02-01 | The vote on «Monday, 1 March», was close. | 2021-03-01
2022-02-01 | The vote on «Thursday, 1 March», was close. | conflict
2021-01-05 | Dated «Sunday, December 27». | 2020-12-27
2023-10-24 | «May 5» was a holiday. | 2023-05-05 | past
2023-10-24 | On «6 March» the bill became law. | 2023-03-06 | past
2023-10-24 | In «June» 15 villagers died. | 2023-06 | past
2023-10-24 | On «June 15» villagers fled. | 2023-06-15
2023-10-24 | The fleet sailed «around November 10, 1940». | 1940-11-07/1940-11-13 | past
2023-10-24 | «May» talks of the two leaders. | 2023-05
2023-10-24 | «August» meetings in Delhi. | 2023-08
# Lists and ranges of days
2023-10-24 | The summit will run «November 27-28» in Delhi. | 2023-11-27/2023-11-28 | future
2023-10-24 | The summit will run «November 27–28» in Delhi. | 2023-11-27/2023-11-28 | future
2023-10-24 | The summit is set for «27–28 November 2023» in Delhi. | 2023-11-27/2023-11-28 | future
2023-10-24 | The summit ran from «September 6 to 8» in Delhi. | 2023-09-06/2023-09-08 | past
2023-10-24 | The summit ran from «September 6 through September 8». | 2023-09-06/2023-09-08 | past
2023-10-24 | The summit ran «June 30 - July 2». | 2023-06-30/2023-07-02 | past
2023-10-24 | The summit ran from «30 June to 2 July 2022». | 2022-06-30/2022-07-02 | past
2024-02-01 | The summit ran from «December 30 to January 2». | 2023-12-30/2024-01-02 | past
2024-02-01 | The summit ran from «December 30 to January 2, 2023». | 2022-12-30/2023-01-02 | past
2023-10-24 | Talks were held on «September 6» and «8». | 2023-09-06 ; 2023-09-08
2023-10-24 | Talks were held on «6» and «8 September». | 2023-09-06 ; 2023-09-08
2023-10-24 | Talks were held on «September 6», «7» and «9, 2019». | 2019-09-06 ; 2019-09-07 ; 2019-09-09
2023-10-24 | The raid took place between «September 6 and September 8». | 2023-09-06/2023-09-08
2023-10-24 | The raid took place between «6 and 8 September». | 2023-09-06/2023-09-08
2023-10-24 | They will meet on «November 10 or 11». | 2023-11-10/2023-11-11 | future
2023-10-24 | They met on «June 5» and «July 7». | 2023-06-05 ; 2023-07-07
2023-10-24 | He was there from «Monday, September 4 to Friday, September 8». | 2023-09-04/2023-09-08
# Months
2023-10-24 | The initiatives announced during the visit in «June» go on. | 2023-06 | past
2023-12-08 | The plan envisioned in talks in «June» and «September this year» stands. | 2023-06 ; 2023-09 | past ; past
2023-10-24 | The deal was struck in «June 2023» at home. | 2023-06
2023-10-24 | The deal was struck in «June, 2023» at home. | 2023-06
2023-10-24 | The deal was struck in «June of 2022» at home. | 2022-06
2023-10-24 | The deal was struck in «June last year» at home. | 2022-06 | past
2023-10-24 | The deal was struck «last year in June» at home. | 2022-06 | past
2023-10-24 | The deal was struck in «December». | 2022-12 | past
2023-10-24 | The deal will be struck in «December». | 2023-12 | future
2023-10-24 | The deal will be struck in «June». | 2024-06 | future
2023-10-24 | The deal was struck in «October» by both. | 2023-10 | past
2024-02-10 | The deal was struck in «November». | 2023-11 | past
2023-10-24 | The fair runs from «June to September 2024» again. | 2024-06/2024-09
2023-10-24 | The fair ran between «June and September». | 2023-06/2023-09 | past
2023-10-24 | The fair was held in «May» and «June». | 2023-05 ; 2023-06
2023-10-24 | Elections were held in «May». | 2023-05 | past
2023-10-24 | Elections were held «last May». | 2022-05/2023-05 | past
2023-02-10 | Elections were held «last May». | 2022-05 | past
2023-10-24 | Elections will be held «next March». | 2024-03 | future
2023-10-24 | The «October» summit was brief. | 2023-10
2023-10-24 | Prices have risen since «January». | 2023-01 | past
2023-05-18 | A landing is planned for «August» but may be delayed. | 2023-08 | future
2019-12-10 | The railway offered a rise of 5 per cent from «January». | 2020-01
2023-10-24 | Work should end by «March 2025». | 2023-10-24/2025-03-31 | future

# Words before a date that keep it at a distance
2023-11-08 | The pact was signed before «September 6». | ../2023-09-05 | past
2023-11-08 | The pact was signed prior to «6 September 2018», in Oslo. | ../2018-09-05 | past
2023-11-08 | The deal must be done by «November 10». | 2023-11-08/2023-11-10 | future
2023-11-08 | The deal was done by «November 1». | ../2023-11-01 | unknown
2023-11-08 | They met after «September 6, 2018» in Paris. | 2018-09-07/2023-11-08 | past
2023-11-08 | The envoy left on the eve of «26 January 2022». | 2022-01-25
2023-11-08 | Two days after «June 5» they met again. | 2023-06-07
2023-11-08 | They met a week before «September 13». | 2023-09-06 | past
2023-11-08 | They met the day before «June 5». | 2023-06-04 | past
2023-11-08 | They met three months before «June 2023». | ../2023-05-31 | past
2023-11-08 | Bids are due no later than «15 November». | 2023-11-08/2023-11-15 | future
2023-11-08 | The bridge opens not before «2024». | 2024-01-01/..
2023-11-08 | The works shall be over before «the end of the year». | ../2023-12-30 | future
2023-11-08 | Officials will meet ahead of the «November 10» meeting. | 2023-11-10 | future
2023-11-08 | It was settled after the «June 5» summit. | 2023-06-05 | past
2023-11-08 | It has run since «2015». | 2015
2023-11-08 | The vote was postponed from «May 3» to «June 7». | 2023-05-03; 2023-06-07
2023-11-08 | The fair runs from «May 3 to June 7, 2023». | 2023-05-03/2023-06-07
2023-11-08 | The log begins at «2021-05-06»T10:00:00Z in port. | 2021-05-06
2023-11-08 | The bridge will close, according to a statement on «Wednesday». | 2023-11-08 | unknown
2023-11-08 | Talks went on until «June». | 2023-06
2023-10-24 | The visit in the month of «November» will be short. | 2023-11 | future
2023-10-24 | It falls on «the 15th of next month». | 2023-11-15
2023-10-24 | Talks are planned «about November 2023», he said. | 2023-10/2023-12
2023-10-24 | A meeting is likely «around November 2023». | 2023-10/2023-12
# Parts of months and years
2023-10-24 | Talks are anticipated to take place in «the first half of November». | 2023-11-01/2023-11-15 | future
2023-10-24 | Talks will resume in «the second half of November». | 2023-11-16/2023-11-30 | future
2023-10-24 | Output fell in «the second half of 2022». | 2022-07/2022-12
2023-10-24 | Output will rise in «the first half of next year». | 2024-01/2024-06 | future
2023-10-24 | Output fell in «the first quarter of 2022». | 2022-01/2022-03
2023-10-24 | Output fell in «the third quarter of this year». | 2023-07/2023-09
2023-10-24 | Output fell in «Q1 2022». | 2022-01/2022-03
2023-10-24 | Output fell in «Q2». | 2023-04/2023-06 | past
2023-10-24 | Output fell in «the last quarter». | 2023-07-01/2023-10-24
2023-10-24 | Talks will open in «early November». | 2023-11-01/2023-11-10 | future
2023-10-24 | Talks will open in «mid-November». | 2023-11-11/2023-11-20 | future
2023-10-24 | Talks will open in «late November». | 2023-11-21/2023-11-30 | future
2023-10-24 | Talks opened in «late February 2023». | 2023-02-19/2023-02-28 | past
2023-10-24 | Talks opened in «mid-2023». | 2023-05/2023-08 | past
2023-10-24 | Talks will open «early next year». | 2024-01/2024-04 | future
2023-10-24 | Talks opened «late last year». | 2022-09/2022-12 | past
2023-10-24 | Talks will open at «the end of the month». | 2023-10-21/2023-10-31 | future
2023-10-05 | Talks will open by «the end of the month». | 2023-10-05/2023-10-31 | future
2023-10-24 | Talks opened at «the beginning of September». | 2023-09-01/2023-09-10 | past
2023-10-24 | Talks opened in «the first week of September». | 2023-09-01/2023-09-10 | past
2023-10-24 | Talks opened in «the last week of September». | 2023-09-21/2023-09-30 | past
2023-10-24 | It was a fashion of «the early 1990s». | 1990-01/1993-04
2023-10-24 | It was a fashion of «the late 19th century». | 1866-09/1899-12
2023-10-24 | Talks will open on «the second Tuesday of November». | 2023-11-14 | future
2023-10-24 | Talks opened on «the last Friday in September 2022». | 2022-09-30 | past
2023-10-24 | Talks will open in «mid-to-late November». | 2023-11-11/2023-11-30 | future
2023-10-24 | Talks will open in «late October or early November». | 2023-10-21/2023-11-10 | future
2023-10-24 | Talks will open in the week of «November 8». | 2023-11-05/2023-11-12 | future
2023-10-24 | Troops landed on «6-8 June 1944» at dawn. | 1944-06-06/1944-06-08 | past
2023-10-24 | He fled on «Sept. 11, 2001», and on «6th-8th June 1944». | 2001-09-11 ; 1944-06-06/1944-06-08
2023-10-24 | Talks began «Monday» and end «Wednesday». | 2023-10-23 ; 2023-10-18/2023-10-25 | past ; unknown
# Words that hang on the source's date
2023-10-24 | The minister met the envoy «today». | 2023-10-24 | past
2023-10-24 | The minister met the envoy «yesterday». | 2023-10-23 | past
2023-10-24 | The minister will meet the envoy «tomorrow». | 2023-10-25 | future
2023-10-24 | The minister will speak «tonight» at eight. | 2023-10-24 | future
2023-10-24 | The minister spoke «this morning». | 2023-10-24 | past
2023-10-24 | The minister spoke «last night». | 2023-10-23 | past
2023-10-24 | The minister spoke «yesterday evening». | 2023-10-23 | past
2023-10-24 | She arrived «the day before yesterday». | 2023-10-22 | past
2023-10-24 | She will leave «the day after tomorrow». | 2023-10-26 | future
2024-03-01 | She arrived «yesterday». | 2024-02-29 | past
2023-12-31 | She will leave «tomorrow». | 2024-01-01 | future
2023-09-27 | "It was good to co-chair «today»'s meeting," he wrote. | 2023-09-26/2023-09-27
2020-10-24 | They are scheduled to visit India «next week» for talks. | 2020-10-25/2020-11-01 | future
2020-10-21 | They visited India «last week» for talks. | 2020-10-11/2020-10-18 | past
2020-10-21 | They are in India «this week» for talks. | 2020-10-18/2020-10-25
2020-10-25 | They will visit India «next week» for talks. | 2020-10-26/2020-11-07 | future
2023-12-28 | They will visit India «next week» for talks. | 2023-12-31/2024-01-07 | future
2020-10-24 | They visited India «last month» for talks. | 2020-09 | past
2020-01-24 | They visited India «last month» for talks. | 2019-12 | past
2020-12-24 | They will visit India «next month» for talks. | 2021-01 | future
2020-12-24 | They visited India «this month» for talks. | 2020-12 | past
2020-12-24 | They visited India «last year» for talks. | 2019 | past
2020-12-24 | They will visit India «next year» for talks. | 2021 | future
2023-11-08 | «This year», the US side is also expected to push for sales. | 2023
2018-09-06 | Exercises will be carried out on the coast «later this year». | 2018-09-07/2018-12-31 | future
2018-12-31 | Exercises will be carried out «later this year». | 2018-12-31 | future
2018-09-06 | Exercises will be carried out «later this month». | 2018-09-07/2018-09-30 | future
2018-09-06 | Exercises were carried out «earlier this year». | 2018-01-01/2018-09-05 | past
2018-09-06 | Exercises were carried out «earlier this month». | 2018-09-01/2018-09-05 | past
2023-10-24 | They will talk «later this week». | 2023-10-25/2023-10-29 | future
2023-10-24 | They will talk in «the coming days». | 2023-10-24/2023-11-03 | future
2023-10-24 | They talked over «the past two weeks». | 2023-10-08/2023-10-24 | past
2023-10-24 | They talked «two days ago». | 2023-10-22 | past
2023-10-24 | They talked «3 days ago». | 2023-10-21 | past
2023-10-24 | They talked «three weeks ago». | 2023-10-01/2023-10-08 | past
2023-10-24 | They talked «a month ago». | 2023-09-01/2023-10-09 | past
2023-10-24 | They talked «a few days ago». | 2023-10-15/2023-10-22 | past
2023-10-24 | They talked «a couple of days ago». | 2023-10-21/2023-10-22 | past
2023-10-24 | They talked «five years ago». | 2018-01-01/2019-04-22 | past
2023-10-24 | They will talk «in two weeks». | 2023-11-05/2023-11-12 | future
2023-10-24 | They will talk «in three days». | 2023-10-27 | future
2023-10-24 | They clashed over «the weekend». | 2023-10-21/2023-10-22 | past
2023-10-24 | They will rest «this weekend». | 2023-10-28/2023-10-29 | future
2023-10-24 | They will rest «next weekend». | 2023-10-28/2023-11-05 | future
2023-10-24 | They clashed «last weekend». | 2023-10-21/2023-10-22 | past
2023-10-24 | The guns fell silent «this summer». | 2023-22 | past
2023-10-24 | The guns fell silent «last summer». | 2022-22/2023-22 | past
2023-10-24 | The guns fell silent in «summer 2019». | 2019-22 | past
2023-10-24 | The guns fell silent in «the summer of 2019». | 2019-22 | past
2023-10-24 | The guns will fall silent «next spring». | 2024-21 | future
2024-01-24 | The guns fell silent «this winter». | 2023-24 | past
# Words that hang on a date before them
2023-10-24 | He landed on «September 6» and left «the following day». | 2023-09-06 ; 2023-09-07
2023-10-24 | He landed on «September 30» and left «the next day». | 2023-09-30 ; 2023-10-01
2023-10-24 | He landed on «September 6» and met the king «a day later». | 2023-09-06 ; 2023-09-07
2023-10-24 | He landed on «September 6». The queen had left «a day earlier». | 2023-09-06 ; 2023-09-05
2023-10-24 | He landed on «28 February 2024» and left «two days later». | 2024-02-28 ; 2024-03-01
2023-10-24 | He landed on «September 6, 2018». The pact came «three weeks later». | 2018-09-06 ; 2018-09-23/2018-09-30
2023-10-24 | He landed on «September 6» and left «the following Monday». | 2023-09-06 ; 2023-09-11
2023-10-24 | He left the following day.
2023-10-24 | He left a day later, and she the next day.
2023-10-24 | He landed in «June 2022» and left the following day. | 2022-06
# Years and longer
2023-11-08 | The first dialogue was held in «2018» under his rule. | 2018 | past
2023-11-08 | The «2018» summit was the first. | 2018
2023-11-08 | The «2018» elections were the first. | 2018
2023-11-08 | The second meeting of «2023» opened. | 2023
2023-11-08 | They have met every autumn since «2015». | 2015
2023-11-08 | They met from «2015 to 2018» in Delhi. | 2015/2018
2023-11-08 | They met between «2015 and 2018» in Delhi. | 2015/2018
2023-11-08 | They met in «2015» and «2018» in Delhi. | 2015 ; 2018
2023-11-08 | The war of «1965-66» was short. | 1965/1966
2023-11-08 | The war of «1914–1918» was long. | 1914/1918
2023-11-08 | Trade grew in «the 2010s». | 2010/2019
2023-11-08 | Trade grew in «the 1990's». | 1990/1999
2023-11-08 | Trade grew in «the 19th century». | 1800/1899
2023-11-08 | Trade grew in «the nineteenth century». | 1800/1899
2023-11-08 | Trade shrank in «the 1st century BC». | -0099/0000
2023-11-08 | The mill was built «around 1923». | 1922/1924
2023-11-08 | The mill was built «c. 1923». | 1922/1924
2023-11-08 | The mill was built «circa 1923». | 1922/1924
2023-11-08 | Caesar was killed in «44 BC». | -0043
2023-11-08 | The treaty was carved in «454BC» and broken in «431BCE». | -0453; -0430
2023-11-08 | The kiln burnt between «512 and 498 BC». | -0511/-0497
2023-11-08 | A mirror of «387-386 BC» lay in the grave. | -0386/-0385
2023-11-08 | The town was buried in «AD79». | 0079
2023-11-08 | The map was drawn «c1750». | 1749/1751
2023-11-08 | The mill froze in «the winter of 1751/52». | 1751-24
2023-11-08 | The mills fell between the years «1731 and 1736». | 1731/1736
2023-11-08 | Flat 1751/54 is let.
2023-11-08 | Caesar was killed on «15 March 44 BC». | -0043-03-15
2023-11-08 | The city was buried in «AD 79». | 0079
2023-11-08 | The city was buried in «79 CE». | 0079
2023-11-08 | The city was buried on «August 24, AD 79». | 0079-08-24
2023-11-08 | The budget (passed in «2022») lapsed. | 2022
2023-11-08 | In «2018», people voted. | 2018
# Figures
2020-10-24 | Filed on «2020-10-24» by the desk. | 2020-10-24
2020-10-24 | Filed on «24/10/2023» by the desk. | 2023-10-24
2020-10-24 | Filed on «10/24/2023» by the desk. | 2023-10-24
2020-10-24 | Filed on «05/06/2023» by the desk. | 2023-05-06/2023-06-05
2020-10-24 | Filed on «24.10.2023» by the desk. | 2023-10-24
2020-10-24 | Filed as 2020-13-45 by the desk.
2020-10-24 | Filed as 45/45/2023 by the desk.
# Published on an unknown day of a longer time
2023-10 | The minister spoke on Thursday.
2023-10 | The minister spoke on «September 6, 2018». | 2018-09-06
2023-10 | The minister spoke «last month». | 2023-09
2023 | The minister spoke «last year». | 2022
2023 | The minister spoke yesterday.
2023/.. | The minister spoke last year, but not in «2018». | 2018
# No dates
2023-10-24 | The upcoming 2+2 dialogue will lay down the next steps.
2023-10-24 | The 2 + 2 format brings two ministers from each side.
2023-10-24 | Ministers may visit the site, and may 5 of them speak.
2023-10-24 | Protesters plan to march to the capital.
2023-10-24 | March to the capital, they were told.
2023-10-24 | The official spoke about the second theme and the 2nd theme.
2023-10-24 | It took one second, or ten sec.
2023-10-24 | The sun rose, the cat sat, and they wed.
2023-10-24 | It was an august body that met in the hall.
2023-10-24 | Some 2018 people were hurt.
2023-10-24 | The fund paid Rs 2,000 and $2020 and Rs 2019.
2023-10-24 | The F-16 and the MQ-9B flew.
2023-10-24 | Resolution 2231 was adopted.
2023-10-24 | Resolution 1945 was adopted on page 2019 in Room 1945.
2023-10-24 | Call 011-2018-1945 or +442018194500.
2023-10-24 | Version 2.0 is for those under 18.
2023-10-24 | It was 1 in 4 in the G7 and the I2U2.
2023-10-24 | © AFP 2018 / A Photographer
2023-10-24 | Copyright 2018 The Agency
2023-10-24 | Shares fell 12% and 2.5 per cent at 02:24.
2023-10-24 | The hosts won 2-1 after a 3-2 lead.
2023-10-24 | Theresa May resigned. May's deal failed.
2023-10-24 | They marched 10 km in 3 hours.
2023-10-24 | Over 1,945 homes and 1945 villages were lost.
2023-10-24 | The second half was goalless and the first dull.
2023-10-24 | Prices fall when demand may spring back.
2023-10-24 | They [in June] said little.
2023-10-24 | The first of many, he said, is the last.
2023-10-24 | He bought it for a song, the third time.
2023-10-24 | Next steps follow the last round.
2023-10-24 | It was built half a century ago, and sold more than two years ago.
2023-10-24 | The first Monday was hard.
2023-10-24 | Daily life goes on, day by day.
2023-10-24 | Flight 2019 was late.
2023-10-24 | He is 44 and she is 79.
2023-10-24 | The rule of 2018 cases applies.
2023-10-24 | A 24-hour strike by 1500 troops.
"""


def _row(line: str) -> Row:
    published, marked, *rest = (part.strip() for part in line.split(" | "))
    spans, text = [], ""
    parts = marked.replace("»", "«").split("«")
    for before, mark in zip(parts[::2], [*parts[1::2], ""], strict=True):
        text += before
        if mark:
            spans.append((len(text), len(text) + len(mark)))
            text += mark
    dates = tuple(part.strip() for part in rest[0].split(";")) if rest else ()
    tenses = tuple(part.strip() for part in rest[1].split(";")) if len(rest) > 1 else ("",) * len(dates)
    return Row(published, text, tuple(spans), dates, tenses)


ROWS = tuple(_row(line) for line in _ROWS.splitlines() if line and not line.startswith("#"))
