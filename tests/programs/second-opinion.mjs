// Answers a table of questions with iam-simulate, an evaluator of IAM policies that is not ours.
// It is under the AGPL: run as a tool from a folder of its own, never part of the product.
//
// Usage: node second-opinion.mjs FOLDER QUESTIONS ANSWERS
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const [folder, questions, answers] = process.argv.slice(2)
const { runSimulation } = createRequire(resolve(folder, 'any.js'))('@cloud-copilot/iam-simulate')

const fullAccess = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
}
const named = (name, policies) => policies.map((policy) => ({ name, policy }))

async function answer(question) {
  const response = await runSimulation(
    {
      request: {
        principal: question.principal,
        action: question.action,
        resource: { resource: question.resource, accountId: question.account },
        contextVariables: question.context,
      },
      identityPolicies: named('identity', question.identity),
      resourcePolicy: question.resourcePolicies[0],
      serviceControlPolicies: [
        {
          orgIdentifier: 'root',
          policies: named('organization', [fullAccess, ...question.organization]),
        },
      ],
      resourceControlPolicies: [],
    },
    {},
  )
  return response.resultType === 'error' ? JSON.stringify(response.errors) : response.overallResult
}

const verdicts = []
for (const question of JSON.parse(readFileSync(questions, 'utf8'))) {
  verdicts.push(await answer(question))
}
writeFileSync(answers, JSON.stringify(verdicts))
