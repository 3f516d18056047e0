"""What is asked of each of several, of others, of places and of the past; instead of something; what stays unsaid."""

from __future__ import annotations

import pytest
from engines import ask, facts_told

from facts.answer import Outcome, Position


@pytest.mark.parametrize("joined", ["Jaecoo and Omoda", "Jaecoo or Omoda"])
def test_each_of_the_names_that_are_joined_is_answered_for(joined: str) -> None:
    told = facts_told("seeds", f"which brands did {joined} pass in the UK?")
    assert told == ["jaecoo-outsold-honda-seat-citroen", "omoda-outsold-suzuki-jeep-fiat"]


def test_who_behind_the_verb_asks_for_who_underwent_it() -> None:
    assert facts_told("seeds", "Omoda outsold whom in the UK?") == ["omoda-outsold-suzuki-jeep-fiat"]


def test_outside_a_country_is_met_by_plants_that_lie_elsewhere() -> None:
    told = facts_told("seeds", "which plants outside China did Chery buy?")
    assert set(told) == {"chery-deal-nissan-south-africa", "chery-acquired-barcelona-plant-2024"}


def test_a_plant_lies_in_the_continent_of_its_country() -> None:
    assert facts_told("seeds", "Which plant did Chery buy in Europe?")[0] == "chery-acquired-barcelona-plant-2024"


def test_a_country_is_no_city() -> None:
    assert ask("seeds", "in which city in South Africa is the Nissan plant?").outcome is not Outcome.ANSWERED


def test_whose_plant_it_was_is_told_by_the_facts_about_plants() -> None:
    assert facts_told("seeds", "whose plant was it in Barcelona?")[0] == "barcelona-plant-formerly-nissan"


def test_where_a_company_is_from_is_told_by_the_nation_a_fact_gives_it() -> None:
    assert facts_told("seeds", "which country is Leapmotor from?")[0] == "leapmotor-is-chinese"


def test_where_that_asks_in_what_needs_no_place() -> None:
    assert "jlr-behind-in-innovation" in facts_told("seeds", "where is JLR behind its rivals?")


def test_no_reason_is_given_for_what_was_never_done() -> None:
    assert ask("seeds", "why did Geely sign with Tata over JLR?").outcome is not Outcome.ANSWERED


def test_nothing_is_asked_of_what_follows_instead_of() -> None:
    told = facts_told("seeds", "what could Stellantis have done instead of working with China, says the author?")
    assert told[0] == "author-wonders-whether-to-kill-brands"


def test_when_something_was_denied_is_the_date_of_the_report() -> None:
    assert facts_told("seeds", "when did Geely deny an approach?")[0] == "geely-denies-approach"


def test_a_nation_named_before_companies_is_somebody_else_than_they() -> None:
    told = facts_told("seeds", "why do the Brits bring JLR and Chery to the table?")
    assert told[0] in {"uk-government-facilitates-jlr-chery-talks", "uk-strategy-revive-car-industry"}


def test_a_name_that_tells_which_article_is_meant_may_be_two_names() -> None:
    told = facts_told("seeds", "How many cars did Britain build last year, says the JLR and Chery article?")
    assert told[0] == "uk-output-last-year"


def test_brands_of_a_nation_are_listed_whatever_kind_of_fact_tells_them() -> None:
    told = facts_told("seeds", "Which Chinese brands does the piece about Stellantis name?")
    assert "stellantis-competes-better-with-chinese" in told


def test_the_whole_is_told_before_its_parts_where_no_market_is_asked_for() -> None:
    assert (
        facts_told("brands", "how many cars did Citroën recall because of the airbags?")[0] == "citroen-airbag-recall"
    )


def test_how_many_go_is_not_how_many_work_there() -> None:
    assert ask("brands", "how many people work at Volkswagen in Wolfsburg?").outcome is not Outcome.ANSWERED


def test_two_that_have_nothing_to_do_with_each_other_do_not_own_each_other() -> None:
    answer = ask("brands", "is Kiva part of Kia?")
    assert answer.facts[0].id == "kiva-unrelated-to-kia"
    assert answer.position is Position.NO


def test_the_boss_of_a_company_says_what_its_leader_says() -> None:
    told = facts_told("brands", "what does the Polestar boss say about the layoffs?")
    assert told[0] == "solheim-blames-slow-sales"


def test_a_recall_may_concern_the_car_of_the_one_who_asks() -> None:
    assert ask("europe", "do I have to bring my MG4 in for the recall?").outcome is Outcome.ANSWERED
    assert ask("europe", "my MG4 is broken").outcome is not Outcome.ANSWERED


def test_a_lone_name_behind_and_is_one_even_where_it_is_a_word_too() -> None:
    told = facts_told("europe", "Hoeveel auto's verkocht MINI in 2024 in het VK?", "en smart?")
    assert told[0] == "smart-uk-sales"


def test_a_follow_up_of_a_name_alone_carries_nations_and_weak_words_over() -> None:
    assert facts_told("seeds", "What did the EU do about Chinese EVs?", "and the UK?")[0] == "uk-no-tariffs-chinese-evs"


def test_he_is_the_predecessor_after_a_question_for_that_one() -> None:
    answer = ask("seeds", "Who was the previous boss of JLR?", "who succeeded him?")
    assert "Balaji" in answer.facts[0].statement


def test_whom_a_follow_up_is_about_is_no_answer_to_who() -> None:
    told = facts_told("seeds", "why did Tata look for a partner for JLR?", "and whom did they have in mind?")
    assert set(told) & {"bmw-and-geely-named-for-jlr", "tata-approached-bmw"}


def test_a_bare_noun_goes_on_after_an_answer() -> None:
    told = facts_told("seeds", "Do Stellantis dealers sell Leapmotor cars?", "Which model, for example?")
    assert told[0] == "stellantis-sells-leapmotor-c10"


def test_a_fact_that_comes_nearly_as_near_is_told_too_but_not_in_half_an_answer() -> None:
    assert len(facts_told("seeds", "is anyone taking over JLR completely?")) == 2
    both = ask("seeds", "Who succeeded Mardell, and which plants does JLR have in the UK?")
    assert len(both.facts) <= 3


def test_a_name_in_a_compound_is_joined_to_none() -> None:
    assert ask("seeds", "leapmotordeal en stellantis, wat is dat").outcome in set(Outcome)


def test_another_nation_than_the_company_s_is_denied() -> None:
    answer = ask("seeds", "is Leapmotor Korean?")
    assert answer.position is Position.NO
    assert answer.facts[0].id == "leapmotor-is-chinese"


def test_a_nation_that_is_only_reported_is_told_and_not_affirmed() -> None:
    answer = ask("seeds", "is Leapmotor Chinese?")
    assert answer.position is None
    assert answer.facts[0].id == "leapmotor-is-chinese"


@pytest.mark.parametrize("written", ["`who owns Jaguar?`", "who owns `Jaguar`?", "who `owns` Jaguar?"])
def test_words_set_as_code_are_read_as_words(written: str) -> None:
    assert facts_told("seeds", written) == facts_told("seeds", "who owns Jaguar?")


@pytest.mark.parametrize(
    "written",
    ["<b>who</b> owns Jaguar?", "<script>alert(1)</script> who owns Jaguar?", "who owns Jaguar? ```rm -rf /```"],
)
def test_code_set_apart_from_a_question_is_passed_over(written: str) -> None:
    assert facts_told("seeds", written) == facts_told("seeds", "who owns Jaguar?")


def test_a_block_of_code_is_no_question() -> None:
    assert facts_told("seeds", "```\nwho owns Jaguar?\n```") == []


@pytest.mark.parametrize("question", ["who owns Jaguar?", "who is JLR's owner?", "wie is de eigenaar van Jaguar?"])
def test_who_owns_it_now_comes_before_who_owned_it(question: str) -> None:
    assert facts_told("seeds", question)[0] == "jlr-subsidiary-of-tata"


@pytest.mark.parametrize("question", ["who previously owned Volvo?", "wie was vroeger eigenaar van Volvo?"])
def test_who_owned_it_earlier_comes_before_who_owns_it(question: str) -> None:
    assert facts_told("seeds", question)[0] == "ford-formerly-owned-volvo"


def test_the_nation_of_a_company_is_a_question_of_its_own_in_a_conversation() -> None:
    answer = ask("seeds", "who owns Jaguar?", "is Leapmotor Korean?")
    assert answer.position is Position.NO
    assert answer.facts[0].id == "leapmotor-is-chinese"


def test_whom_it_was_bought_from_is_not_told_by_whom_it_was_sold_to() -> None:
    assert ask("seeds", "from which company did Ford buy Jaguar?").outcome is not Outcome.ANSWERED
    assert facts_told("seeds", "from which company did Tata buy Jaguar?")[0] == "ford-sold-jlr-to-tata"


@pytest.mark.parametrize("event", ["take over", "acquire", "swallow up"])
def test_why_is_not_told_of_a_takeover_that_never_was(event: str) -> None:
    assert ask("seeds", f"why did Stellantis {event} Leapmotor?").outcome is not Outcome.ANSWERED


def test_the_share_of_another_company_is_no_answer() -> None:
    assert ask("seeds", "what is the share price of Leapmotor?").outcome is not Outcome.ANSWERED


def test_who_has_how_much_is_no_share_of_the_jobs() -> None:
    told = facts_told("trucks", "who has how many per cent of Maascel?")
    assert "daf-owns-75-maascel" in told


def test_what_a_company_owns_is_not_mixed_with_what_it_makes_with_others() -> None:
    assert set(facts_told("seeds", "which British brands does BMW own?")) == {"bmw-owns-mini", "bmw-owns-rolls-royce"}


@pytest.mark.parametrize("question", ["how far are Geely and Ford?", "Geely and Ford how far", "status Geely Ford"])
def test_how_far_two_are_is_told_by_no_fact_that_only_mentions_one_of_them(question: str) -> None:
    assert ask("seeds", question).outcome is not Outcome.ANSWERED


def test_how_far_two_are_is_told_by_the_fact_about_both() -> None:
    assert facts_told("seeds", "how far along are BMW and Tata?")[0] == "tata-approached-bmw"


def test_what_a_source_contradicts_is_told_beside_it_also_where_a_year_is_asked() -> None:
    told = facts_told("europe", "will BYD open Manisa by the end of 2026?")
    assert "byd-manisa-delayed" in told


def test_a_plan_for_a_year_to_come_is_told_with_what_became_of_it() -> None:
    assert facts_told("europe", "does BYD start building cars in Manisa in 2026?")[0] == "byd-manisa-delayed"


def test_a_fact_whose_curator_says_so_answers_why() -> None:
    assert facts_told("asia", "why did the workers of Hanbit in Gunsan go on strike?") == ["gunsan-strike"]


@pytest.mark.parametrize("keywords", ["bmw british brands", "chery merken britse markt"])
def test_keywords_that_one_fact_meets_entirely_are_a_question(keywords: str) -> None:
    assert ask("seeds", keywords).outcome is Outcome.ANSWERED


def test_keywords_that_no_fact_meets_entirely_stay_unanswered() -> None:
    assert facts_told("seeds", "jlr number of workers") == []


@pytest.mark.parametrize(
    "question",
    [
        "is Chery already on the UK market or is that only a plan?",
        "zit Chery al op de Britse markt of is dat nog een plan?",
    ],
)
def test_what_is_so_by_now_comes_before_what_is_planned(question: str) -> None:
    assert facts_told("seeds", question)[0] == "chery-brands-on-uk-market"


def test_a_statement_is_told_by_the_reply_that_was_given() -> None:
    assert (
        facts_told("seeds", "what was Geely's reaction to the talk about Jaguar Land Rover?")[0]
        == "geely-denies-approach"
    )


def test_the_number_in_the_name_of_an_engine_is_met() -> None:
    assert facts_told("seeds", "which 1.2 engine of Stellantis does nobody want?")[0] == "puretech-unwanted"


def test_what_somebody_aims_at_is_told_by_each_of_the_aims() -> None:
    told = facts_told("seeds", "what does the British government want with the talks of JLR and Chery?")
    assert {"uk-strategy-revive-car-industry", "uk-strategy-attract-foreign-investment"} <= set(told)


def test_what_led_to_it_is_left_out_where_it_is_said_of_nobody() -> None:
    told = facts_told("other", "what does the Winterswijk plant build now that the strike is over?")
    assert told == ["ogm-builds-410e-in-winterswijk"]


def test_an_exchange_is_no_place_where_cars_are_built() -> None:
    assert ask("seeds", "in which city will Leapmotor build cars for Europe?").outcome is not Outcome.ANSWERED
    assert facts_told("seeds", "in which city are the Stellantis shares traded?")[0] == "stellantis-listed-in-milan"


def test_what_a_rise_says_is_said_by_nobody() -> None:
    told = facts_told("seeds", "what does the rise of Jaecoo and Omoda say about Chinese makers in Europe?")
    assert told[0] == "chinese-carmakers-more-competitive-europe"


def test_the_name_of_somebody_in_a_post_is_told_by_the_post() -> None:
    assert "mardell-retired-as-jlr-ceo" in facts_told("seeds", "name of the retired JLR boss")


@pytest.mark.parametrize(
    "question",
    ["wat is Stellantis van plan met Leapmotor?", "what does Stellantis intend to do with Leapmotor?"],
)
def test_asked_for_plans_it_tells_what_is_going_to_be_done_and_not_what_is_thought_of_it(question: str) -> None:
    assert facts_told("seeds", question) == [
        "stellantis-builds-in-chinese-technology",
        "stellantis-leapmotor-expansion",
    ]


def test_a_drawback_is_not_told_by_an_advantage() -> None:
    told = facts_told("seeds", "what is the downside of the plan for Stellantis?")
    assert told[0] == "us-ban-hinders-stellantis-plan"


def test_what_came_of_something_is_no_reason_for_it() -> None:
    assert ask("seeds", "why does America ban Chinese cars?").outcome is not Outcome.ANSWERED


def test_a_question_that_leaves_the_choice_between_opposites_takes_neither_for_granted() -> None:
    assert not ask("seeds", "is de Britse autoproductie gestegen of gedaald?").notes


def test_what_is_wrong_with_the_cars_of_a_company_is_no_loss_of_money() -> None:
    told = facts_told("seeds", "wat gaat er mis met de auto's van Stellantis?")
    assert told == ["stellantis-recalls", "puretech-unwanted"]


def test_a_reply_is_that_of_who_is_asked_about() -> None:
    assert facts_told("seeds", "what was Geely's reply to Tata?") == ["geely-denies-approach"]
    assert ask("seeds", "what was BMW's reply to Tata?").outcome is not Outcome.ANSWERED


def test_obstacles_come_before_conditions_where_obstacles_are_asked_for() -> None:
    told = facts_told("seeds", "wat zijn de grootste obstakels voor de deal tussen Chery en JLR?")
    assert told[0] == "uk-energy-labour-costs-obstacle"


def test_shares_that_fall_are_no_shares_that_rise() -> None:
    told = facts_told("seeds", "all i need is how far Stellantis shares fell in 2026")
    assert told[0] == "stellantis-share-down-30-percent"
