from mestringstreff_desktop.errors import ContentError, UserError


def test_a_user_error_is_the_sentence_to_show() -> None:
    assert str(UserError("Disken er full. Frigjør litt plass.")) == "Disken er full. Frigjør litt plass."


def test_our_own_mistakes_are_not_shown_as_the_users() -> None:
    assert not issubclass(ContentError, UserError)
