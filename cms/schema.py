"""The whole public schema, put together from the rooms, and the one executor of the site (contract/schema.graphql)."""

import graphene

from cms.graphql.blocks import TYPES as BLOCKS
from cms.graphql.execution import Executor
from facilities.schema import TYPES as FACILITIES
from facilities.schema import FacilityQuery
from frontend.documents import all_documents
from home.schema import TYPES as HOME
from home.schema import HomeQuery
from plans.diagnostic.schema import TYPES as DIAGNOSTIC
from plans.diagnostic.schema import DiagnosticQuery
from plans.schema import TYPES as PLANS
from plans.schema import PlanQuery
from reports.schema import TYPES as REPORTS
from reports.schema import ReportQuery
from search.schema import SearchQuery


class Query(HomeQuery, SearchQuery, PlanQuery, FacilityQuery, ReportQuery, DiagnosticQuery, graphene.ObjectType):
    pass


schema = graphene.Schema(
    query=Query, types=[*BLOCKS, *HOME, *PLANS, *DIAGNOSTIC, *FACILITIES, *REPORTS], auto_camelcase=True
)
executor = Executor(schema)
for document in all_documents().values():
    executor.register(document)
