"""The addresses that other people's packages bring, by url name: whom they are open to. What is in no list stays shut."""

OPEN = frozenset(
    (
        "set_language",
        "account_login",
        "account_logout",
        "account_inactive",
        "mfa_authenticate",
        "openid_connect_login",
        "openid_connect_callback",
        "socialaccount_login_cancelled",
        "socialaccount_login_error",
    )
)
SIGNED_IN = frozenset(
    (
        "account_change_password",
        "account_reauthenticate",
        "mfa_index",
        "mfa_reauthenticate",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
    )
)
CLOSED = frozenset(
    (
        "account_signup",
        "account_set_password",
        "account_email",
        "account_email_verification_sent",
        "account_confirm_email",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "account_confirm_login_code",
        "account_request_login_code",
        "socialaccount_signup",
        "socialaccount_connections",
    )
)
