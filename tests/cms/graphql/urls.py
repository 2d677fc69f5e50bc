"""The endpoint alone. The fixture `executor` puts a new executor into the view for each test."""

from django.urls import path

from cms.graphql.execution import Executor
from cms.graphql.view import GraphQLView
from tests.cms.graphql.schema import schema

view = GraphQLView.as_view(executor=Executor(schema))

urlpatterns = [path("graphql/", view)]
