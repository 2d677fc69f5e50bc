"""The screens of the review, under the admin's address."""
