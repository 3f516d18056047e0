"""Figures computed from figures: only between those that belong together, and told with what they come from."""

from __future__ import annotations

import pytest
from engines import ask

from facts.answer import Outcome


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        (
            "brands",
            "how much pricier has Dodge made the Charger Daytona",
            "From 59,600 to 62,900 US dollars: +3,300 (+5.5%).",
        ),
        (
            "other",
            "met welk bedrag gaat de prijs van de 9-2e omhoog en hoeveel is dat",
            "Van 38.900 naar 41.500 euro: +2.600 (+6,7%).",
        ),
        ("makers", "hoeveel meer kost de Anker 3e dan eerst gepland", "Van 31.900 naar 33.400 euro: +1.500 (+4,7%)."),
        (
            "europe",
            "how many percentage points does Turkey add to its tariff",
            "From 40% to 50%: +10 percentage points.",
        ),
        (
            "europe",
            "hoeveel procentpunt marktaandeel raakte MG kwijt in het VK",
            "Van 4,6% naar 3,8%: -0,8 procentpunt.",
        ),
        ("brands", "with how many cars did Lucid cut its target for 2025", "From 20,000 to 18,000: -2,000 (-10%)."),
    ],
)
def test_what_one_fact_tells_of_before_and_after_is_subtracted(base: str, question: str, told: str) -> None:
    assert ask(base, question).lead == told


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("europe", "hoeveel teruggeroepen MG's zitten er buiten het Verenigd Koninkrijk", "21.800"),
        ("europe", "how many of those MG recalls do not concern the UK", "21,800"),
        ("brands", "how many Alpivolt workers in Graz does Škoval not keep", "80"),
        ("brands", "hoeveel mensen van Alpivolt in Graz gaan er niet mee naar Škoval", "80"),
        ("europe", "hoeveel banen houdt Nissan over in Sunderland", "4.400"),
        ("europe", "how many swap stations of Nio stay open in the Netherlands", "12"),
        ("other", "hoeveel werknemers van OGM in Doetinchem stapten niet over naar Škarvín", "210"),
        ("other", "how many recalled 410e cars are outside the Netherlands and Germany", "2,500"),
        ("dealers", "hoeveel teruggeroepen auto's van Dellaert zijn geen Mini", "1.260"),
        ("makers", "how many of the recalled S2 cars are not in Portugal", "about 9,800"),
    ],
)
def test_what_is_left_of_a_whole_is_the_whole_without_the_part(base: str, question: str, told: str) -> None:
    assert ask(base, question).lead.startswith(f"{told}: ")


def test_percentages_of_two_companies_are_apart_by_points() -> None:
    assert "18.3 percentage points" in ask("europe", "how much higher is the tariff for SAIC than for BYD").lead
    assert "4,3 procentpunt" in ask("europe", "hoeveel schelen de marktaandelen van Seat en Cupra in Spanje").lead


def test_a_rest_is_told_with_the_facts_it_comes_from() -> None:
    answer = ask("other", "how many of the recalled 410e are not in Germany")
    assert answer.lead == "13,700: 18,600 in all, less 4,900 (Germany)."
    assert [fact.id for fact in answer.facts] == ["ogm-recalls-410e", "recalled-410e-germany"]


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("europe", "what percentage of the jobs in Sunderland does Nissan cut", "26.7%: 1,600 of 6,000."),
        ("europe", "hoeveel procent van de teruggeroepen MG's staat in het VK", "30,1%: 9.400 van de 31.200."),
        (
            "dealers",
            "hoeveel procent van de teruggeroepen auto's van Dellaert rijdt in België",
            "64,2%: 1.200 van de 1.870.",
        ),
    ],
)
def test_a_part_is_told_as_a_share_of_its_whole(base: str, question: str, told: str) -> None:
    assert ask(base, question).lead == told


@pytest.mark.parametrize(
    ("base", "question"),
    [
        ("europe", "how many cars does MG recall outside Europe"),
        ("europe", "how many jobs does Bosch keep in Abstatt"),
        ("europe", "how many jobs does Nissan cut in Sunderland"),
        ("brands", "how many EV6s does Kia recall outside the United States"),
        ("brands", "how many workers does Škoval keep in Graz"),
        ("brands", "what stake does Škoval have in the plant in Graz"),
        ("brands", "how much more does the Gravity cost in the Netherlands than in the United States"),
        ("europe", "hoeveel geld kost het Nissan om banen in Sunderland te houden"),
        ("europe", "how many more cars did Opel register in Germany than Cupra in 2024"),
        ("seeds", "how many more cars does Jaecoo have to sell to reach its target"),
        ("other", "how expensive is the 9-2e"),
        ("seeds", "welk percentage van wat Chery in het VK verkoopt is van Jaecoo"),
    ],
)
def test_figures_that_do_not_belong_together_are_left_alone(base: str, question: str) -> None:
    assert ask(base, question).intent != "computed"


def test_points_are_never_computed_from_numbers_of_cars() -> None:
    answer = ask("brands", "how many percentage points did Volvo's stake in Polestar go down")
    assert answer.lead == "From 48% to 18%: -30 percentage points."
    assert "percentage points" in ask("europe", "how many percentage points is Opel short of its goal").lead


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("brands", "how many times as many cars did Ram sell as Dodge in the US in 2023", "a factor of 2.2"),
        ("seeds", "hoeveel keer zoveel auto's als Omoda verkocht Jaecoo in 2025", "een factor 1,42"),
        ("makers", "verkocht Kite in 2023 twee keer zoveel in Zweden als in Noorwegen?", "een factor 1,25"),
    ],
)
def test_who_asks_how_many_times_as_many_gets_the_factor(base: str, question: str, told: str) -> None:
    assert told in ask(base, question).lead


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("seeds", "hoeveel auto's per jaar moet Engeland er nog bij bouwen om in 2035 het doel te halen", "+562.000"),
        ("seeds", "hoe ver zitten de Britten nog van hun productiedoel voor 2035 af", "+562.000"),
        ("brands", "how many more vans than in 2024 must Lucida build in 2026 to hit its target", "+1,090"),
        ("words", "hoeveel auto's meer dan in 2023 hoopt Prins in 2024 in Nederland te verkopen", "+1.360"),
        ("makers", "how many more cars does Salona hope to sell in Spain this year than last year", "+4,000"),
    ],
)
def test_the_way_to_a_goal_is_told_with_where_it_starts(base: str, question: str, told: str) -> None:
    answer = ask(base, question)
    assert told in answer.lead
    assert answer.intent == "computed"


@pytest.mark.parametrize(
    ("base", "question", "facts"),
    [
        (
            "brands",
            "welke twee bedragen doen de ronde over het verlies van Alpivolt",
            {"alpivolt-loss-kiva", "alpivolt-loss-ramm"},
        ),
        (
            "other",
            "which amounts do Škarvín and Tolvara each give for the contract",
            {"skarvin-says-contract-1-8-billion", "tolvara-says-contract-1-6-billion"},
        ),
        (
            "makers",
            "welke cijfers gaan er rond over de productie van Yongshan in Bursa",
            {"yongshan-says-80000-from-2026", "cinar-says-55000-from-2027"},
        ),
    ],
)
def test_figures_that_two_sources_name_are_both_told(base: str, question: str, facts: set[str]) -> None:
    assert {fact.id for fact in ask(base, question).facts} == facts


@pytest.mark.parametrize(
    ("base", "questions", "told"),
    [
        ("seeds", ("how many cars did Jaecoo sell in the UK in 2025?", "how many more is that than Omoda?"), "8,377"),
        (
            "words",
            ("hoeveel auto's verkocht Prins in 2022 in Nederland?", "en hoeveel minder is dat dan in 2021?"),
            "-280",
        ),
        (
            "makers",
            ("Hoeveel auto's verkoopt Anker in Nederland?", "hoeveel procent is dat minder dan in 2022?"),
            "-10,8%",
        ),
        (
            "words",
            ("how many cars did Prins sell in the Netherlands in 2023?", "how many more is that than in Belgium?"),
            "8,330",
        ),
        ("europe", ("how many jobs go in Sunderland?", "and what percentage is that?"), "26.7%"),
        ("europe", ("hoeveel banen verdwijnen er in Skelvik?", "hoeveel blijven er dan nog over?"), "290"),
        ("other", ("what does the 9-2e cost?", "how much dearer is that than before?"), "+2,600"),
        ("seeds", ("hoeveel auto's verkocht Omoda in het VK in 2024?", "en Jaecoo?", "hoeveel is dat samen?"), "3.838"),
        (
            "other",
            ("how many cars did Winter sell in the Netherlands in 2022?", "and in Belgium?", "what is that together?"),
            "6,885",
        ),
    ],
)
def test_a_follow_up_computes_with_the_figures_just_told(base: str, questions: tuple[str, ...], told: str) -> None:
    assert told in ask(base, *questions).lead


def test_a_sum_over_two_years_is_made_for_each() -> None:
    lead = ask("seeds", "tel Jaecoo en Omoda in het VK bij elkaar op, in 2024 en in 2025").lead
    assert "3.838" in lead
    assert "48.087" in lead


def test_amounts_of_money_are_told_with_their_currency() -> None:
    assert "310 billion Japanese yen" in ask("europe", "how far did Subaru's profit fall").lead


def test_nothing_is_computed_for_what_the_base_does_not_have() -> None:
    assert ask("seeds", "hoeveel banen houdt Chery over in Engeland").outcome is not Outcome.ANSWERED


def test_what_a_newer_report_says_is_set_beside_what_the_older_said() -> None:
    answer = ask("asia", "how much dearer is the Kavindra Tez than was said at first?")
    assert [fact.id for fact in answer.facts] == ["tez-price-890000", "tez-price-985000"]
    assert "+95,000" in answer.lead


def test_from_a_profit_to_a_loss_is_the_two_together() -> None:
    answer = ask("asia", "how big is the difference between the 2022 profit and the 2023 loss of Hoshino?")
    assert "144" in answer.lead


def test_growth_in_keywords_is_computed() -> None:
    assert "+28,023" in ask("seeds", "Jaecoo growth UK 2025").lead


def test_what_a_dealer_sells_of_several_brands_is_added_up() -> None:
    answer = ask("dealers", "how many cars did Noordkade sell in the Netherlands in 2023 altogether?")
    assert answer.lead.startswith("Together 8,915")


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("south", "what aid does Storm get in all for Sagunto", "Together 86 million: Spain 74 million and Valencia"),
        ("asia", "how many Rayong cars in total go to Australia and New Zealand", "Together 17,000: Australia"),
        ("asia", "hoeveel geld steekt VinFast in totaal in Thoothukudi", "Samen 54 miljard: 48 miljard en 6 miljard."),
        ("words", "hoeveel procent van Vooruit was samen van Sørvik en Verschueren", "Samen 64%: "),
    ],
)
def test_what_an_answer_would_tell_one_by_one_is_added_up(base: str, question: str, told: str) -> None:
    assert ask(base, question).lead.startswith(told)


def test_a_whole_that_a_fact_tells_itself_is_no_sum() -> None:
    assert ask("america", "how many Equinox EVs are recalled in total").lead.startswith("In October 2025 Chevrolet")


@pytest.mark.parametrize(
    ("base", "question", "told"),
    [
        ("words", "how much did Ace lose in 2022", "From 39 million to 41 million British pounds"),
        ("europe", "how much was the Model Y in Germany before the price cut", "From 44,990 to 39,990 euros"),
    ],
)
def test_what_was_before_follows_from_the_difference_that_is_told(base: str, question: str, told: str) -> None:
    assert ask(base, question).lead.startswith(told)


def test_two_sources_are_apart_in_what_is_asked_for() -> None:
    people = ask("asia", "how many workers of Rayong do Lanxi and Hoshino differ by")
    money = ask("asia", "how far apart are the prices that Hoshino and Lanxi give for Rayong")
    assert people.lead == "The sources say 1,900 and 1,250: a difference of 650."
    assert money.lead == "The sources say 9.5 billion and 7.8 billion: a difference of 1.7 billion."


def test_who_or_how_somebody_explains_a_difference_is_not_how_large_it_is() -> None:
    assert "machines" in ask("asia", "how does Hoshino account for the difference between the prices of Rayong").lead


def test_the_share_of_a_goal_is_no_growth_to_it() -> None:
    share = ask("seeds", "what percentage of the British goal for 2035 was made last year?")
    growth = ask("seeds", "by what percentage must British output grow to reach the goal for 2035?")
    assert share.lead.startswith("56.8%: ")
    assert "+76.2%" in growth.lead


def test_two_digits_before_a_question_mark_are_a_year() -> None:
    assert "2024" in ask("seeds", "how much did Omoda grow in the UK from 24 to 25?").lead


def test_figures_of_the_same_part_of_a_year_are_compared_and_no_half_with_a_whole() -> None:
    ranked = ask("islands", "Rank BYD, Wuling and Denza by sales in Indonesia in the first half of 2025.")
    assert "1. BYD 14,090" in ranked.lead, "half a year is not labelled as the year"
    assert "3. Denza" in ranked.lead
    gap = ask("islands", "how many more Renault 5s than Renault 4s were sold in France in the first half of 2025?")
    assert "9,400" in gap.lead
    grown = ask("islands", "how much did BYD grow in Indonesia from 2024 to 2025?")
    assert grown.intent != "computed"


def test_what_is_counted_is_set_beside_the_goal_it_is_linked_to() -> None:
    lead = ask("valley", "how many chargers does Ladegrün still have to build to reach its goal?").lead

    assert "+760" in lead


def test_the_growth_of_a_company_is_not_that_of_one_of_its_brands() -> None:
    answer = ask("seeds", "how big is Chery in the UK compared to 2024?")

    assert answer.intent != "computed"
